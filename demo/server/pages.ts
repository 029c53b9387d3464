import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { sourceAliases } from '../../build/sourceAliases.js'
import { type PageSettings, withSettings } from './pageSettings.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Serves the app's pages, compiled on request and reloaded on edits. */
export const createPages = async (server: Server, settings: PageSettings) => {
  const vite = await createServer({
    configFile: false,
    root: at('..'),
    resolve: { alias: sourceAliases },
    appType: 'spa',
    clearScreen: false,
    plugins: [
      react(),
      { name: 'northlight-settings', transformIndexHtml: (html) => withSettings(html, settings) },
    ],
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
