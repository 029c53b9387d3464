import { join } from 'node:path'
import { build } from 'esbuild'
import { build as buildWithVite } from 'vite'
import { expect, inject, it } from 'vitest'
import { entries } from './entries.js'

it.each(entries)('default: esbuild bundles %s and its imports for the browser', async (entry) => {
  const { outputFiles, warnings } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: inject('consumer') },
    bundle: true,
    write: false,
    format: 'esm',
    // Also the server entry: it runs on Workers, which have no Node modules.
    platform: 'browser',
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  expect(outputFiles[0]?.text).toContain('export {')
})

it.each([
  ['development', true],
  ['production', false],
])('behavior: code for developers is in a bundle for %s: %s', async (mode, isThere) => {
  const { outputFiles } = await build({
    stdin: { contents: `export * from 'react-snaptrade-connect'`, resolveDir: inject('consumer') },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    packages: 'bundle',
    external: ['react', 'react-dom', '@tanstack/*'],
  })
  const text = outputFiles[0]?.text ?? ''
  expect(text).toContain('backend_not_found')
  expect(text.includes('Request ID')).toBe(isThere)
  expect(text.includes('Read the log of your backend')).toBe(isThere)
})

/** Builds a page with the panel as an app does, with Vite. Returns the code of all chunks, also those loaded on demand. */
const buildPage = async (mode: string) => {
  const root = inject('consumer')
  const id = join(root, 'page-with-devtools.js')
  const page = `
    import { ConnectBrokerButton, createConfig, http, SnapTradeProvider } from 'react-snaptrade-connect'
    import { SnapTradeDevtools } from 'react-snaptrade-connect/devtools'
    globalThis.page = [ConnectBrokerButton, createConfig, http, SnapTradeProvider, SnapTradeDevtools]
  `
  const built = await buildWithVite({
    configFile: false,
    logLevel: 'error',
    root,
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    plugins: [
      {
        name: 'page with devtools',
        enforce: 'pre',
        resolveId: (specifier) => (specifier === id ? id : null),
        load: (one) => (one === id ? page : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: id, external: [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\//] },
    },
  })
  return [built]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('\n')
}

it.each([
  ['development', true],
  ['production', false],
])('behavior: the panel for developers is in a build of Vite for %s: %s', async (mode, isThere) => {
  const code = await buildPage(mode)
  expect(code).toContain('backend_not_found')
  for (const text of ['SnapTrade devtools', 'snaptrade-devtools', 'Copy for support', 'other_origin']) {
    expect(code.includes(text), text).toBe(isThere)
  }
})
