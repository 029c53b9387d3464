import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium, type Page } from 'playwright'
import { build, type PreviewServerHook, preview } from 'vite'
import { findChromium } from '../test/browser/findChromium.mjs'

const at = (path: string) => new URL(path, import.meta.url).pathname

/**
 * Builds a page of bench/pages as an app would, serves it, and hands it to `measure` in a browser that blocks popups.
 */
export const withPage = async <Result>(
  name: string,
  measure: (page: Page, url: string, browser: Browser) => Promise<Result>,
  configurePreviewServer?: PreviewServerHook,
): Promise<Result> => {
  const outDir = await mkdtemp(join(tmpdir(), `${name}-`))
  const settings = {
    configFile: false as const,
    root: at('./pages'),
    logLevel: 'warn' as const,
    plugins: [
      react(),
      {
        name: 'bench page',
        transformIndexHtml: { order: 'pre' as const, handler: (html: string) => html.replace('PAGE', name) },
        ...(configurePreviewServer && { configurePreviewServer }),
      },
    ],
    resolve: {
      alias: [
        // One React: the peers in bench/node_modules bring their own.
        { find: /^(react|react-dom)(\/.*)?$/, replacement: at('../node_modules/$1$2') },
        { find: /^react-snaptrade-connect\/styles\.css$/, replacement: at('../src/styles.css') },
        { find: /^react-snaptrade-connect\/(\w+)$/, replacement: at('../src/$1.ts') },
        { find: /^react-snaptrade-connect$/, replacement: at('../src/index.ts') },
      ],
    },
    build: { outDir, emptyOutDir: true },
    preview: { port: 0, host: 'localhost' },
  }
  await build(settings)
  const server = await preview(settings)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  })
  try {
    const page = await browser.newPage()
    page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()))
    page.on('pageerror', (error) => console.error(name, error))
    const url = server.resolvedUrls?.local[0] ?? ''
    await page.goto(url)
    return await measure(page, url, browser)
  } finally {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true })
  }
}
