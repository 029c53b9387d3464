// Weighs what a page with the connect button carries from the start: minified and brotli'd, without the peers.
// What the button loads later (on intent, on an error) stays a chunk of its own and is printed beside it.
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

const LIMIT = 5000
const names = 'createConfig, http, SnapTradeProvider, ConnectBrokerButton'

/** The weight in bytes of a bundle of this code; `later` collects what it imports when it is needed. */
const weigh = async (contents, later = new Set()) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['react', 'react/*', 'react-dom', '@tanstack/react-query'],
    plugins: [
      {
        name: 'later',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\./ }, ({ path, kind }) => {
            if (kind !== 'dynamic-import') return null
            later.add(path)
            return { path, external: true }
          }),
      },
    ],
  })
  return brotliCompressSync(outputFiles[0].contents).length
}

const later = new Set()
const size = await weigh(`export { ${names} } from './dist/index.js'`, later)
console.log(`${size} B of at most ${LIMIT} B: ${names}`)
console.log(`later, when needed: ${[...later].sort().join(', ')}`)
if (size > LIMIT) {
  console.error(`The button has become ${size - LIMIT} B too heavy.`)
  process.exit(1)
}
