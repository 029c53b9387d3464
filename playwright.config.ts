import { defineConfig } from '@playwright/test'
import { findChromium } from './test/browser/findChromium.mjs'

const executablePath = findChromium()
if (!executablePath)
  throw new Error('No Chromium: run `node test/browser/findChromium.mjs`, or set CHROMIUM_PATH.')

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  // Each worker has a demo and a sandbox of its own; see demo.ts.
  workers: 4,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./test/browser/matrix/reporter.ts']],
  use: {
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        // Chromium's own look-ups would only wait for a network that tests must not need.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
        // The last of these switches counts: it takes the place of Playwright's, which names storage partitioning.
        '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding',
      ],
      // Playwright switches popup blocking and storage partitioning off: the hard half would not be tested.
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    },
  },
})
