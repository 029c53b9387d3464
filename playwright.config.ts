import { defineConfig, type LaunchOptions } from '@playwright/test'
import { findChromium, findHeadlessShell } from './test/browser/findChromium.mjs'

const chromium = findChromium()
if (!chromium) throw new Error('No Chromium: run `node test/browser/findChromium.mjs`, or set CHROMIUM_PATH.')

const launchOptions = (executablePath: string | undefined): LaunchOptions => ({
  ...(executablePath && { executablePath }),
  args: [
    '--no-sandbox',
    // Chromium's own look-ups would only wait for a network that tests must not need.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    // The last of these switches counts: it takes the place of Playwright's, which names storage partitioning.
    '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding',
  ],
  // Playwright switches popup blocking and storage partitioning off: the hard half would not be tested.
  ignoreDefaultArgs: ['--disable-popup-blocking'],
})

/** The walks of the demo: what `npm test` runs in a browser. */
const walks = [
  'callback.spec.ts',
  'connect.spec.ts',
  'encryption.spec.ts',
  'oneLink.spec.ts',
  'secondButton.spec.ts',
]

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/buildDemo.ts',
  // More workers than cores wait for each other: two on two cores finish sooner than four.
  workers: 2,
  fullyParallel: true,
  // Limits end what hangs. They leave room for a machine that has three times as much to do.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./test/browser/matrix/reporter.ts'], ['./test/reporters/slowestInPlaywright.ts']],
  projects: [
    { name: 'walks', testMatch: walks, use: { launchOptions: launchOptions(findHeadlessShell()) } },
    // Everything, the walks too, in the whole browser with popup blocking on.
    { name: 'browser', testMatch: '*.spec.ts', use: { launchOptions: launchOptions(chromium) } },
  ],
})
