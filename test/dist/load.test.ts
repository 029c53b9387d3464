import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { entries } from './entries.js'

/** Reads the names that an entry exports in a process of its own: Vitest would resolve what a user's Node cannot. */
const load = (node: string, code: string): string[] =>
  JSON.parse(
    execFileSync(node, ['--input-type=module', '-e', code], {
      cwd: inject('consumer'),
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  )

const byImport = (entry: string) =>
  `console.log(JSON.stringify(Object.keys(await import('${entry}')).sort()))`
const byRequire = (entry: string) =>
  `import { createRequire } from 'node:module'
  const require = createRequire(process.cwd() + '/')
  console.log(JSON.stringify(Object.keys(require('${entry}')).filter((name) => name !== '__esModule').sort()))`

it.each(entries)('default: %s loads in plain Node, by import and by require', (entry) => {
  const names = load(process.execPath, byImport(entry))
  expect(names).toMatchSnapshot()
  expect(load(process.execPath, byRequire(entry))).toEqual(names)
})

it.each(['20.19.0', '22.12.0', '24'])('behavior: every entry loads in Node %s', (version) => {
  const folder = join(inject('consumer'), `node-${version}`)
  mkdirSync(folder)
  // The package installs the binary for this platform from its install script.
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${version}`], {
    stdio: 'pipe',
  })
  const node = join(folder, 'node_modules/node/bin/node')
  expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toContain(`v${version}`)
  for (const entry of entries) {
    expect(load(node, byRequire(entry)), entry).toEqual(load(node, byImport(entry)))
  }
})
