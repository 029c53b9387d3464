import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import manifest from '../package.json' with { type: 'json' }

/** A chunk of a page, and its weight: brotli-compressed bytes. */
export interface Chunk {
  bytes: number
  imports: string[]
  dynamicImports: string[]
  moduleIds: string[]
}

/**
 * Builds a page as an app does (Vite, for production, without the kit's peers). Its imports are resolved from `root`. Returns
 * what lists the chunks that the page loads at once, and those that `isFollowed` lets a dynamic import load.
 */
export const weigh = async (page: string, root = process.cwd()) => {
  // In that folder, so that its imports are resolved there.
  const pageId = join(root, 'weighed.js')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      {
        name: 'weighed page',
        enforce: 'pre',
        resolveId: (id) => (id === 'weighed' ? pageId : null),
        load: (id) => (id === pageId ? page : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'weighed',
        external: Object.keys(manifest.peerDependencies).map((name) => new RegExp(`^${name}(/|$)`)),
      },
    },
  })
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = output.filter((one): one is Rolldown.OutputChunk => one.type === 'chunk')
  const chunks = new Map<string, Chunk>(
    code.map((chunk) => [chunk.fileName, { ...chunk, bytes: brotliCompressSync(chunk.code).length }]),
  )
  const entry = code.find(({ isEntry }) => isEntry)?.fileName ?? ''

  /** The chunks that are reachable from the page, by static imports and by those dynamic ones that are followed. */
  const reach = (
    isFollowed: (chunk: Chunk) => boolean = () => false,
    fileName = entry,
    found = new Set<Chunk>(),
  ): Set<Chunk> => {
    const chunk = chunks.get(fileName)
    if (!chunk || found.has(chunk)) return found
    found.add(chunk)
    const dynamic = chunk.dynamicImports.filter((name) => {
      const imported = chunks.get(name)
      return imported && isFollowed(imported)
    })
    for (const name of [...chunk.imports, ...dynamic]) reach(isFollowed, name, found)
    return found
  }
  return { reach }
}

export const bytesOf = (chunks: Iterable<Chunk>): number =>
  [...chunks].reduce((sum, { bytes }) => sum + bytes, 0)
