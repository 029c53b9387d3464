import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)
const src = fileURLToPath(new URL('../src/', import.meta.url))
const cli = fileURLToPath(new URL('../cli/', import.meta.url))

/** The packages that are installed together with this one. */
const declaredPackages = Object.keys({ ...dependencies, ...peerDependencies })

/** Returns whether an import is a dependency or a peer dependency of this package. */
export const isDeclared = (specifier: string): boolean =>
  declaredPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))

/**
 * Keeps imports of dependencies and peers external, and fails the library build for everything else: packages that
 * are not installed with this one, and code from outside `src` and `cli`, such as the compiler's helpers for new
 * syntax.
 */
export const declaredImports = (): Plugin => ({
  name: 'declared-imports',
  enforce: 'pre',
  apply: ({ build }, { command }) => command === 'build' && Boolean(build?.lib),
  resolveId(specifier, importer) {
    if (!importer || /^[./\0]|^\w:/.test(specifier)) return null
    // Only the command runs in Node.
    const isBuiltin = specifier.startsWith('node:') && importer.startsWith(cli)
    if (isBuiltin || isDeclared(specifier)) return { id: specifier, external: true }
    return this.error(
      `${importer} imports "${specifier}", which is neither a dependency nor a peer in package.json.`,
    )
  },
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      const foreign =
        file.type === 'chunk' && file.moduleIds.find((id) => !id.startsWith(src) && !id.startsWith(cli))
      if (foreign) {
        this.error(
          `${foreign} would be bundled. Declare its package in package.json, or change the code that imports it.`,
        )
      }
    }
  },
})
