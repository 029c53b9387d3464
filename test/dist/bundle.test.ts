import { build } from 'esbuild'
import { expect, inject, it } from 'vitest'
import { entries } from './entries.js'

it.each(entries)('default: esbuild bundles %s for the browser, with everything it imports', async (entry) => {
  const { outputFiles, warnings } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: inject('consumer') },
    bundle: true,
    write: false,
    format: 'esm',
    // Also the server entry: it runs on Workers, where there is nothing of Node's.
    platform: 'browser',
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  expect(outputFiles[0]?.text).toContain('export {')
})
