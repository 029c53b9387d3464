// Measures the button as an app loads it: Vite's production build of a page with the button, without the peers,
// brotli. Counts the chunks that the page loads at first, and all chunks that a popup visit has loaded by its end.
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

// The target for a popup visit is 15,000 B. Recovery from failures and the page that waits for a link need the rest.
const LIMITS = { 'first load': 7000, 'popup visit': 16_500 }
const { default: manifest } = await import('../package.json', { with: { type: 'json' } })

const page = `
  import { ConnectBrokerButton, createConfig, http, SnapTradeProvider } from '${process.cwd()}/dist/index.js'
  globalThis.page = [ConnectBrokerButton, createConfig, http, SnapTradeProvider]
`
const { output } = await build({
  configFile: false,
  logLevel: 'error',
  plugins: [
    {
      name: 'page',
      resolveId: (id) => (id === 'page' ? '\0page' : null),
      load: (id) => (id === '\0page' ? page : null),
    },
  ],
  build: {
    write: false,
    target: 'es2022',
    rolldownOptions: {
      input: 'page',
      external: Object.keys(manifest.peerDependencies).map((name) => new RegExp(`^${name}(/|$)`)),
    },
  },
})

const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]))

/** Returns the chunks that are reachable from this one by static imports, or also by dynamic ones. */
const reach = (fileName, isFollowed, found = new Set()) => {
  const chunk = chunks.get(fileName)
  if (!chunk || found.has(chunk)) return found
  found.add(chunk)
  const next = isFollowed ? [...chunk.imports, ...chunk.dynamicImports.filter(isFollowed)] : chunk.imports
  for (const one of next) reach(one, isFollowed, found)
  return found
}
/**
 * What a visit in a popup that reports its success does not load: decryption, other surfaces, a callback page, what
 * resumes a visit or verifies an outcome without a message, what listens to events, and
 * what deletions need.
 */
const others = [
  '/encryption/',
  '/portal/surfaces/openInPage',
  '/portal/resumeVisit',
  '/portal/effects/listenForReturn',
  '/portal/effects/verifyOutcome',
  '/core/confirmation',
  '/transports/listen',
  '/portal/effects/listenForServerEvents',
]
const isOther = (fileName) =>
  chunks.get(fileName)?.moduleIds.some((id) => others.some((other) => id.includes(`/dist${other}`)))

const entry = output.find(({ isEntry }) => isEntry).fileName
const groups = {
  'first load': reach(entry),
  'popup visit': reach(entry, (fileName) => !isOther(fileName)),
}

let isTooHeavy = false
for (const [name, group] of Object.entries(groups)) {
  const rows = [...group].map((chunk) => [
    brotliCompressSync(chunk.code).length,
    chunk.moduleIds.map((id) => id.replace(/^.*\/dist\//, '').replace(/\.js$/, '')),
  ])
  const total = rows.reduce((sum, [bytes]) => sum + bytes, 0)
  console.log(`\n${name}: ${total} B of at most ${LIMITS[name]} B, in ${rows.length} chunks`)
  for (const [bytes, modules] of rows.sort((a, b) => b[0] - a[0])) {
    console.log(
      `${String(bytes).padStart(7)} B  ${modules.slice(-3).reverse().join(', ')}${modules.length > 3 ? ', …' : ''}`,
    )
  }
  isTooHeavy ||= total > LIMITS[name]
}
if (isTooHeavy) {
  console.error('The button is too large. Find the module that was added, and load it dynamically.')
  process.exit(1)
}
