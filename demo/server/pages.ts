import { readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceAliases } from '../../build/sourceAliases.js'
import { type PageSettings, withSettings } from './pageSettings.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Serves the app's pages, compiled on request and reloaded on edits. */
export const createPages = async (server: Server, settings: PageSettings) => {
  // Not imported if there is a build: it takes a second.
  const [{ createServer }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ])
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
        'react-dom',
        'react-dom/client',
        'react/jsx-dev-runtime',
        '@tanstack/react-query',
        '@tanstack/react-virtual',
        '@noble/ciphers/aes.js',
        'idb-keyval',
      ],
    },
    server: {
      middlewareMode: true,
      hmr: { server },
      // Not the whole repository: it has the folder with the users' secrets.
      fs: { allow: [at('..'), at('../../src'), at('../../node_modules')] },
    },
  })
  return vite.middlewares
}

/** Serves the app's pages from a folder with a build. */
export const createBuiltPages = async (folder: string, settings: PageSettings) => {
  const { default: sirv } = await import('sirv')
  const page = withSettings(readFileSync(join(folder, 'index.html'), 'utf8'), settings)
  const assets = sirv(join(folder, 'assets'), { immutable: true, maxAge: 3600 })
  return (req: IncomingMessage, res: ServerResponse) => {
    if (req.url?.startsWith('/assets/')) {
      req.url = req.url.slice('/assets'.length)
      assets(req, res)
    } else res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  }
}
