import { build } from 'esbuild'
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
