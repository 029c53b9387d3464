import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createServer, type Plugin } from 'vite'

/** What the browser must know before its first request. Nothing in here is secret. */
export interface PageSettings {
  mode: 'sandbox' | 'live'
  /** Where the portal is served, beside SnapTrade's own addresses. */
  portalOrigins: string[]
  /** Names the SnapTrade behind it: what a device keeps for one means nothing to another. */
  snapTradeId: string
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const withSettings = (settings: PageSettings): Plugin => ({
  name: 'northlight-settings',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'application/json', id: 'settings' },
      children: JSON.stringify(settings).replaceAll('<', '\\u003c'),
    },
  ],
})

/** The app's pages, compiled as they are asked for, with edits shown at once. */
export const createPages = async (server: Server, settings: PageSettings) => {
  const vite = await createServer({
    // Its plugins, and the aliases that lead the package's name to its source.
    configFile: at('../../vite.config.ts'),
    root: at('..'),
    appType: 'spa',
    clearScreen: false,
    plugins: [withSettings(settings)],
    optimizeDeps: {
      include: [
        'react',
        'react-dom/client',
        'react/jsx-dev-runtime',
        '@tanstack/react-query',
        '@noble/ciphers/aes.js',
        'idb-keyval',
      ],
    },
    server: {
      middlewareMode: true,
      hmr: { server },
      // Not the whole repository: the folder with the users' secrets is in it.
      fs: { allow: [at('..'), at('../../src'), at('../../node_modules')] },
    },
  })
  return vite.middlewares
}
