import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { sourceAliases } from '../../build/sourceAliases.js'

const root = join(import.meta.dirname, '../../demo')

/** Builds the demo once for all workers: a page from the development server takes 207 requests and seconds. */
const buildDemo = async () => {
  const outDir = join(import.meta.dirname, '../../node_modules/.cache/demo')
  await build({
    configFile: false,
    root,
    resolve: { alias: sourceAliases },
    plugins: [react()],
    // React's development build: StrictMode mounts everything twice.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir, emptyOutDir: true, minify: false },
    logLevel: 'warn',
  })
  process.env.DEMO_BUILD = outDir
}

// biome-ignore lint/style/noDefaultExport: Playwright loads a global setup by its default export
export default buildDemo
