import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { entries } from './entries.js'

/**
 * Returns what a module prints as JSON, such as the names that an entry exports. Runs in a separate process, because
 * Vitest would resolve imports that Node cannot.
 */
const load = (node: string, code: string): unknown[] =>
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

it.each(entries)('default: %s loads in plain Node with import and with require', (entry) => {
  const names = load(process.execPath, byImport(entry))
  expect(names).toMatchSnapshot()
  expect(load(process.execPath, byRequire(entry))).toEqual(names)
})

it('behavior: all entries throw the same class of error', () => {
  const code = `import { SnapTradeError } from 'react-snaptrade-connect'
    import { createRouteHandler, SnapTradeError as OfServer } from 'react-snaptrade-connect/server'
    let thrown
    try { createRouteHandler({ getUser: () => null, keyType: 'none' }) } catch (error) { thrown = error }
    console.log(JSON.stringify([thrown.code, thrown instanceof SnapTradeError, OfServer === SnapTradeError]))`
  expect(load(process.execPath, code)).toEqual(['config_invalid', true, true])
})

it.each(['20.19.0', '22.12.0', '24'])('behavior: every entry loads in Node %s', (version) => {
  const folder = join(inject('consumer'), `node-${version}`)
  mkdirSync(folder)
  // The install script of the package installs the binary for this platform.
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${version}`], {
    stdio: 'pipe',
  })
  const node = join(folder, 'node_modules/node/bin/node')
  expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toContain(`v${version}`)
  for (const entry of entries) {
    expect(load(node, byRequire(entry)), entry).toEqual(load(node, byImport(entry)))
  }
})
