import { defineConfig } from '@playwright/test'
import browser from './playwright.config.js'

const PORT = 6016

/** The static Storybook of `npm run build-storybook`: keyboard, layout and screenshot tests. */
export default defineConfig({
  testDir: 'test/storybook',
  outputDir: 'test-results/storybook',
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: {
    timeout: 60_000,
    // Allows small differences of fonts and their smoothing between machines, but not a moved element.
    toHaveScreenshot: { maxDiffPixelRatio: 0.001, animations: 'disabled' },
  },
  // The pictures were taken on Debian. Other systems have other fonts.
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
