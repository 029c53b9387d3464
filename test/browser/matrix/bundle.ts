import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles the app page from the sources. Returns the files by their paths, with code that is loaded on demand in its own. */
export const bundlePage = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { outputFiles } = await build({
    entryPoints: { page: at('./page.tsx'), styles: at('../../../src/styles.css') },
    alias: { 'react-snaptrade-connect': at('../../../src/index.ts') },
    outdir: '/assets',
    bundle: true,
    // Each cell compiles the page again, so it is small.
    minify: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    // React's development build: StrictMode mounts everything twice.
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
    logLevel: 'error',
  })
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]))
}
