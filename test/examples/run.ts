// `npm run test:examples [name…]`: installs the packed package in each example, like its users, and tests it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../browser/findChromium.mjs'
import { type Example, examples } from './examples.js'
import { install, pack, run } from './install.js'
import { restart } from './restart.js'
import { start } from './start.js'
import { walk } from './walk.js'

const root = join(import.meta.dirname, '../..')
const names = process.argv.slice(2)
const unknown = names.filter((name) => !examples.some((example) => example.name === name))
if (unknown.length) throw new Error(`No such example: ${unknown.join(', ')}.`)
const chosen = examples.filter(({ name }) => !names.length || names.includes(name))

const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium: run `node test/browser/findChromium.mjs`.')
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  // As in playwright.config.ts: Playwright turns popup blocking off.
  ignoreDefaultArgs: ['--disable-popup-blocking'],
})
const temporary = mkdtempSync(join(tmpdir(), 'examples-'))

const tryOut = async ({ name, starts = [], isPrefetched, isTakenApart }: Example, tarball: string) => {
  const installed = await install(join(root, 'examples', name), join(temporary, name), tarball)
  await run('npm', ['run', 'check'], installed.folder)
  for (const { script, isRestart } of starts) {
    const started = await start(installed, script)
    try {
      await walk(browser, installed.url, { isPrefetched, isRestart })
    } catch (error) {
      throw new Error(`npm run ${script}: ${error}\n${started.output()}`)
    } finally {
      await started.stop()
    }
  }
  if (isTakenApart) await restart(browser, installed)
}

/** Returns the seconds since `since` as a text. */
const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(0)} s`

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const begun = Date.now()
let failures = 0
try {
  const tarball = await pack(root, temporary)
  console.log(`packed (${seconds(begun)})`)
  for (const example of chosen) {
    const since = Date.now()
    try {
      await tryOut(example, tarball)
      console.log(`✓ ${example.name} (${seconds(since)})`)
    } catch (error) {
      failures += 1
      console.error(`✗ ${example.name} (${seconds(since)})\n${error}`)
    }
  }
} finally {
  await browser.close()
  rmSync(temporary, { recursive: true, force: true })
}
console.log(`${chosen.length - failures} of ${chosen.length} examples work (${seconds(begun)})`)
process.exitCode = failures ? 1 : 0
