import { defineConfig } from '@playwright/test'
import browser from './playwright.config.js'

const PORT = 6016

/** The static Storybook, as `npm run build-storybook` made it: walked, measured, and compared with how it looked. */
export default defineConfig({
  testDir: 'test/storybook',
  outputDir: 'test-results/storybook',
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: {
    timeout: 60_000,
    // Fonts and their smoothing differ a little between machines; a thing in another place does not pass.
    toHaveScreenshot: { maxDiffPixelRatio: 0.001, animations: 'disabled' },
  },
  // Pictures are Debian's: other systems have other fonts.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: [['list'], ['./test/reporters/slowestInPlaywright.ts']],
  use: {
    ...browser.projects?.find(({ name }) => name === 'walks')?.use,
    baseURL: `http://localhost:${PORT}`,
  },
  webServer: {
    command: `npx vite preview --outDir storybook-static --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: false,
  },
})
