import { defineMain } from '@storybook/react-vite/node'
import remarkGfm from 'remark-gfm'
import { developmentKit } from '../build/developmentKit.js'
import { remarkTabs } from './tabs/remarkTabs.js'

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    // MDX does not support tables without this plugin.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm, remarkTabs] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  staticDirs: ['./public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Tests of a story are separate from it, so that they do not click its buttons when a person opens it.
  features: { experimentalTestSyntax: true },
  // The default parser does not support TypeScript 7.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (config) => ({ ...config, plugins: [...(config.plugins ?? []), developmentKit()] }),
})
