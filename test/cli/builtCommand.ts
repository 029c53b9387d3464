import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { sourceAliases } from '../../build/sourceAliases.js'

const cache = join(import.meta.dirname, '../../node_modules/.cache')

/** Builds the command once for a test file: compiling it for each process would take longer than its tests. */
export const builtCommand = () => {
  // In this folder, so that packages are found.
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'cli-'))
  beforeAll(() =>
    build({
      configFile: false,
      logLevel: 'warn',
      resolve: { alias: sourceAliases },
      build: { outDir, ssr: 'cli/main.ts', minify: false },
    }),
  )
  afterAll(() => rmSync(outDir, { recursive: true }))
  return join(outDir, 'main.js')
}
