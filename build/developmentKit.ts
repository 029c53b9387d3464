import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const src = fileURLToPath(new URL('../src/', import.meta.url))

/**
 * Keeps the package's code for developers in a production build of Storybook, for the story of `SnapTradeDevtools`.
 * React and all other packages stay in production mode.
 */
export const developmentKit = (): Plugin => ({
  name: 'development-kit',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.startsWith(src) || !code.includes('process.env.NODE_ENV')) return null
    return { code: code.replaceAll('process.env.NODE_ENV', '"development"'), map: null }
  },
})
