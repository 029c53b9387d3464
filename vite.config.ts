import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { declaredImports } from './build/declaredImports.js'
import { sourceAliases } from './build/sourceAliases.js'
import { findHeadlessShell } from './test/browser/findChromium.mjs'
import { SlowestInVitest } from './test/reporters/SlowestInVitest.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** The entries for browsers. The others: build/backend.config.ts. */
const entries = ['index', 'encryption', 'locales', 'devtools']
const source = { alias: sourceAliases }

const executablePath = findHeadlessShell()
const launchOptions = {
  ...(executablePath && { executablePath }),
  // Stories need no network, and Chromium must not make requests of its own.
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
}

// Limits for tests that hang. They are long, because a test waits for events also on a busy machine.
const limits = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  plugins: [react(), declaredImports()],
  resolve: source,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    cssCodeSplit: true,
    lib: {
      entry: Object.fromEntries(entries.map((name) => [name, at(`./src/${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      // One file per module keeps 'use client' only in the modules that have it.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    reporters: ['default', new SlowestInVitest()],
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        resolve: source,
        test: {
          ...limits,
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/dist/**', 'test/servers/**'],
          sequence: { groupOrder: 0 },
        },
      },
      // Several processes and a Redis: `npm run test:servers`.
      {
        resolve: source,
        test: { ...limits, name: 'servers', environment: 'node', include: ['test/servers/*.test.ts'] },
      },
      // The tarball of `npm run build`, in a separate project. Part of `npm run check`.
      {
        test: {
          ...limits,
          name: 'dist',
          environment: 'node',
          include: ['test/dist/*.test.ts'],
          globalSetup: 'test/dist/setup.ts',
        },
      },
      {
        plugins: [react()],
        resolve: source,
        test: {
          ...limits,
          name: 'dom',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/setup/dom.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [react(), storybookTest({ configDir: at('./.storybook') })],
        resolve: source,
        test: {
          ...limits,
          name: 'storybook',
          // One page for all files, as in Storybook. One page per file took longer than the tests.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions }),
            // Light and dark, because axe checks the contrast of both.
            instances: [
              { browser: 'chromium', name: 'storybook light' },
              {
                browser: 'chromium',
                name: 'storybook dark',
                provider: playwright({ launchOptions, contextOptions: { colorScheme: 'dark' } }),
              },
            ],
          },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
