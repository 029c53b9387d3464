import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { findChromium } from '../test/browser/findChromium.mjs'

const at = (path: string) => new URL(path, import.meta.url).pathname

/** Builds a folder of bench/ for production, as an app does, serves it, and opens a browser. */
export const serve = async (folder: string) => {
  const outDir = await mkdtemp(join(tmpdir(), `${folder}-`))
  const settings = {
    configFile: false as const,
    root: at(`./${folder}`),
    logLevel: 'warn' as const,
    plugins: [react()],
    resolve: {
      alias: [
        { find: /^react-snaptrade-connect\/styles\.css$/, replacement: at('../src/styles.css') },
        { find: /^react-snaptrade-connect\/(\w+)$/, replacement: at('../src/$1.ts') },
        { find: /^react-snaptrade-connect$/, replacement: at('../src/index.ts') },
      ],
    },
    build: { outDir, emptyOutDir: true },
    preview: { port: 0, host: '127.0.0.1' },
  }
  await build(settings)
  const server = await preview(settings)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
  return {
    browser,
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await browser.close()
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}
