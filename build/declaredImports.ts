import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)
const src = fileURLToPath(new URL('../src/', import.meta.url))
const cli = fileURLToPath(new URL('../cli/', import.meta.url))

/** Names of the packages that are installed together with this one. */
const declaredPackages = Object.keys({ ...dependencies, ...peerDependencies })

/** Returns whether the package that an import names is a dependency or a peer of this one. */
export const isDeclared = (specifier: string): boolean =>
  declaredPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))

/**
 * Keeps imports of dependencies and peers external, and fails the library build for everything else: a package that
 * nobody has installed, and code from outside `src` and `cli`, such as the helpers that the compiler adds for new syntax.
 */
export const declaredImports = (): Plugin => ({
  name: 'declared-imports',
  enforce: 'pre',
  apply: ({ build }, { command }) => command === 'build' && Boolean(build?.lib),
  resolveId(specifier, importer) {
    if (!importer || /^[./\0]|^\w:/.test(specifier)) return null
    // The command runs in Node alone.
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
          `${foreign} would be bundled. Declare its package, or write the code that needs it in another way.`,
        )
      }
    }
  },
})
