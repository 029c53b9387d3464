import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]
const found = process.env.FIREFOX_PATH ?? places.find((path) => existsSync(path))
if (!found || !existsSync(found))
  throw new Error(
    'No Firefox: install one (Debian: `apt-get install firefox-esr`), or set FIREFOX_PATH to it.',
  )
process.env.FIREFOX_PATH = found

/** The same matrix in an unmodified Firefox. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: 'matrix.spec.ts',
  outputDir: 'test-results/firefox',
  // As in playwright.config.ts: five workers on two cores take half as long again as two.
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./test/browser/matrix/reporter.ts'], ['./test/reporters/slowestInPlaywright.ts']],
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: {
      executablePath: fileURLToPath(new URL('./test/browser/firefoxBidi.mjs', import.meta.url)),
      firefoxUserPrefs: {
        // The default of Firefox. Test tools allow every popup.
        'dom.disable_open_during_load': true,
        'dom.allow_scripts_to_close_windows': false,
      },
    },
  },
  projects: [
    { name: 'firefox', grepInvert: /inline × / },
    // Not in `test:all`: an inline frame runs the modal's code, and all its cells run in Chromium.
    { name: 'firefox-inline', grep: /inline × / },
  ],
})
