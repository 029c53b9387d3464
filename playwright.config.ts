import { defineConfig, type LaunchOptions } from '@playwright/test'
import { findChromium, findHeadlessShell } from './test/browser/findChromium.mjs'

const chromium = findChromium()
if (!chromium) throw new Error('No Chromium: run `node test/browser/findChromium.mjs`, or set CHROMIUM_PATH.')

const launchOptions = (executablePath: string | undefined): LaunchOptions => ({
  ...(executablePath && { executablePath }),
  args: [
    '--no-sandbox',
    // Chromium's own requests would only wait for a network that tests must not need.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    // Only the last of these switches is used. It replaces Playwright's, which contains storage partitioning.
    '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding',
  ],
  // Playwright turns popup blocking and storage partitioning off. Tests need both.
  ignoreDefaultArgs: ['--disable-popup-blocking'],
})

const shell = launchOptions(findHeadlessShell())

/** The tests of the demo that `npm test` runs in a browser. */
const walks = [
  'callback.spec.ts',
  'connect.spec.ts',
  'encryption.spec.ts',
  'oneLink.spec.ts',
  'secondButton.spec.ts',
]

/** The cells of the matrix in which the app opens no window: the blocking of popups has no part in them. */
const withoutWindow = /(modal|inline|redirect) × /

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/buildDemo.ts',
  // More workers than cores slow each other down: two on two cores are faster than four.
  workers: 2,
  fullyParallel: true,
  // Limits for tests that hang. They are long enough for a busy machine.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./test/browser/matrix/reporter.ts'], ['./test/reporters/slowestInPlaywright.ts']],
  projects: [
    { name: 'walks', testMatch: walks, use: { launchOptions: shell } },
    // In the whole browser with popup blocking: all that opens a window.
    {
      name: 'browser',
      testMatch: '*.spec.ts',
      testIgnore: 'encryption.spec.ts',
      grepInvert: withoutWindow,
      use: { launchOptions: launchOptions(chromium) },
    },
    // In the shell, which takes half of the time: the rest of the matrix.
    {
      name: 'browser-without-window',
      testMatch: 'matrix.spec.ts',
      grep: withoutWindow,
      use: { launchOptions: shell },
    },
  ],
})
