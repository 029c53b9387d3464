import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import { QueryClientProvider } from '@tanstack/react-query'
import addonMsw from 'msw-storybook-addon'
import { SnapTradeProvider } from 'react-snaptrade-connect'
import 'react-snaptrade-connect/styles.css'
import { configure } from 'storybook/test'
import { themes } from 'storybook/theming'
import './preview.css'
import './code.css'
import { wordsOf } from './catalogues.js'
import { extractComponentDescription, writeTypesOut } from './docgen.js'
import { isScenarioName, type Scenario, scenarios } from './scenarios.js'
import { startWorker } from './startWorker.js'
import { backendOf, dropBackend, renewBackend, userId } from './storyBackend.js'
import { Tab, Tabs } from './tabs/Tabs.js'
import { globalTypes, initialGlobals, viewports } from './toolbar.js'

// Stories run the whole chain without mocks, which can take longer than the default second on a busy machine.
configure({ asyncUtilTimeout: 30_000 })

const isDark = matchMedia('(prefers-color-scheme: dark)').matches

// Pages without a story: the toolbar's theme is applied by a story's decorator.
document.documentElement.dataset.snaptradeTheme = 'auto'

const docs = {
  theme: isDark ? themes.dark : themes.light,
  // Guides use them without an import, so that they remain Markdown.
  components: { Tabs, Tab },
  extractComponentDescription,
}

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw(startWorker)],
  parameters: {
    layout: 'centered',
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A story is a part of a page, without the page's landmarks and headings.
        rules: {
          region: { enabled: false },
          'landmark-one-main': { enabled: false },
          'page-has-heading-one': { enabled: false },
          'heading-order': { enabled: false },
        },
      },
    },
    docs,
    viewport: { options: viewports },
    options: {
      storySort: {
        order: [
          'Start here',
          'Guides',
          [
            'Start in five minutes',
            'Backend in each framework',
            'Transports',
            'Reconnect and upgrade',
            'Webhooks and live events',
            'Redirect and callback page',
            'Migrating from snaptrade-react',
            'Theming',
            'Languages',
            'Errors',
            'Testing your integration',
            'Security',
            'Going live',
          ],
          'Components',
          'Hooks',
          'API',
          ['Contents'],
        ],
      },
    },
  },
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [writeTypesOut],
  tags: ['autodocs'],
  loaders: [
    ({ id, parameters, globals }) => {
      const { documentElement } = document
      documentElement.dataset.snaptradeTheme = globals.theme
      documentElement.lang = globals.language
      documentElement.dir = globals.direction
      const name: unknown = isScenarioName(globals.scenario) ? globals.scenario : parameters.scenario
      const scenario: Scenario | undefined = isScenarioName(name) ? scenarios[name] : undefined
      if (name !== undefined && !scenario) throw new Error(`There is no scenario "${name}".`)
      return renewBackend(id, {
        scenario,
        latency: Number(globals.latency),
        prepare: parameters.sandbox,
      }).then(() => ({}))
    },
  ],
  // The next story starts without the data of this one.
  beforeEach: (context) => () => dropBackend(context),
  decorators: [
    (Story, context) => {
      const { client, config } = backendOf(context)
      return (
        <QueryClientProvider client={client}>
          <SnapTradeProvider config={config} userId={userId} messages={wordsOf(context.globals)}>
            <Story />
          </SnapTradeProvider>
        </QueryClientProvider>
      )
    },
  ],
})
