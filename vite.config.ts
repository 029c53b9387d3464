import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const entries = ['index', 'server', 'sandbox', 'encryption', 'testing']
const source = {
  // Tests, stories and the demo import the package by its name, as its users do.
  alias: [
    { find: /^react-snaptrade-connect\/styles\.css$/, replacement: at('./src/styles.css') },
    { find: /^react-snaptrade-connect\/(\w+)$/, replacement: at('./src/$1.ts') },
    { find: /^react-snaptrade-connect$/, replacement: at('./src/index.ts') },
  ],
}

export default defineConfig({
  plugins: [react()],
  resolve: source,
  build: {
    target: 'es2022',
    minify: false,
    cssCodeSplit: true,
    lib: {
      entry: Object.fromEntries(entries.map((name) => [name, at(`./src/${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      // Every bare import is somebody else's package.
      external: /^(?![./]|\w:|\0)/,
      // One file per module, so that 'use client' stays where it stands.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    projects: [
      {
        resolve: source,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/dist/**'],
          sequence: { groupOrder: 0 },
        },
      },
      // What `npm run build` made; part of `npm run check`.
      { test: { name: 'dist', environment: 'node', include: ['test/dist/*.test.ts'] } },
      {
        plugins: [react()],
        resolve: source,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/setup/dom.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
