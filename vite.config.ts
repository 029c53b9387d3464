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
/** What browsers load. The other entries: build/backend.config.ts. */
const entries = ['index', 'encryption', 'locales']
const source = { alias: sourceAliases }

const executablePath = findHeadlessShell()
const launchOptions = {
  ...(executablePath && { executablePath }),
  // Stories need nothing from the network, and Chromium shall not look for anything of its own either.
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
}

// They end what hangs. A test waits for events, also on a machine that has three times as much to do.
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
      // One file per module keeps 'use client' in the modules that have it.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    reporters: ['default', new SlowestInVitest()],
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
      // Several processes, a Redis: `npm run test:servers`.
      {
        resolve: source,
        test: { ...limits, name: 'servers', environment: 'node', include: ['test/servers/*.test.ts'] },
      },
      // The tarball of what `npm run build` made, in a project of its own; part of `npm run check`.
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
          // One page for all files, as in Storybook itself: a page for each took longer than its tests.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions }),
            // Once in the light and once in the dark: axe looks at the contrasts of both.
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
