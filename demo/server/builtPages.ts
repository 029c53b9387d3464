import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { type PageSettings, withSettings } from './pageSettings.js'

/** Serves the app's pages from a folder with a finished build. */
export const createBuiltPages = (folder: string, settings: PageSettings) => {
  const page = withSettings(readFileSync(join(folder, 'index.html'), 'utf8'), settings)
  const assets = sirv(join(folder, 'assets'), { immutable: true, maxAge: 3600 })
  return (req: IncomingMessage, res: ServerResponse) => {
    if (req.url?.startsWith('/assets/')) {
      req.url = req.url.slice('/assets'.length)
      assets(req, res)
    } else res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  }
}
