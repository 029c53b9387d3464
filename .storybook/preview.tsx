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
import { extractComponentDescription, writeTypesOut } from './docgen.js'
import { startWorker } from './startWorker.js'
import { backendOf, renewBackend, userId } from './storyBackend.js'

// The whole chain answers, not a mock: on a busy machine that takes longer than the default second.
configure({ asyncUtilTimeout: 5000 })

const isDark = matchMedia('(prefers-color-scheme: dark)').matches

const docs = { theme: isDark ? themes.dark : themes.light, extractComponentDescription }

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw(startWorker)],
  parameters: {
    layout: 'centered',
    a11y: { test: 'error' },
    docs,
    options: { storySort: { order: ['Start here'] } },
  },
  argTypesEnhancers: [writeTypesOut],
  tags: ['autodocs'],
  loaders: [({ id, parameters }) => renewBackend(id, parameters.sandbox).then(() => ({}))],
  decorators: [
    (Story, context) => {
      const { client, config } = backendOf(context)
      return (
        <QueryClientProvider client={client}>
          <SnapTradeProvider config={config} scope={userId}>
            <Story />
          </SnapTradeProvider>
        </QueryClientProvider>
      )
    },
  ],
})
