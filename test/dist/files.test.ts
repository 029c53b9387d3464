import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, inject, it } from 'vitest'
import { isDeclared } from '../../build/declaredImports.js'
import manifest from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const packed = join(inject('consumer'), 'node_modules/react-snaptrade-connect')
const read = (file: string) => readFileSync(join(packed, file), 'utf8')
const inDist = inject('packedFiles').filter((file) => file.startsWith('dist/'))
const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.replace(/\.tsx?$/, ''))
const source = (name: string) =>
  readFileSync(
    join(root, existsSync(join(root, `src/${name}.ts`)) ? `src/${name}.ts` : `src/${name}.tsx`),
    'utf8',
  )
/** The files that `build/backend.config.ts` creates from the modules in `server`, `sandbox`, `testing` and `cli`. */
const backendFiles = [
  'server',
  'sandbox',
  'testing',
  'cli/main',
  'shared/core',
  'shared/server',
  'shared/sandbox',
]
const isOfBackend = (name: string) => /^(server|sandbox|testing|cli)\b/.test(name)
/** Returns whether a module has its own code: more than types and re-exports. */
const hasCode = (name: string) => /^(export )?(const|class|function|async)|^'use client'/m.test(source(name))

/** The modules whose code is in `dist`, according to the source maps. */
const built = new Set(
  inDist
    .filter((file) => file.endsWith('.js.map'))
    .flatMap((file) => {
      const sources: string[] = JSON.parse(read(file)).sources
      return sources.map((path) => relative(join(packed, 'src'), join(packed, dirname(file), path)))
    })
    .map((path) => path.replace(/\.tsx?$/, '')),
)

it('default: the build has every module with code, with declarations', () => {
  expect(modules.length).toBeGreaterThan(100)
  for (const name of modules) {
    expect(inDist, name).toContain(`dist/${name}.d.ts`)
    if (hasCode(name)) expect(built, name).toContain(name)
  }
})

it('behavior: each module for browsers is a file, the backend is a few files', () => {
  const files = inDist.filter((file) => file.endsWith('.js')).map((file) => file.slice('dist/'.length, -3))
  // Parts of `core` are only for the backend.
  const forBrowsers = modules.filter(
    (name) => hasCode(name) && !isOfBackend(name) && !name.startsWith('core/'),
  )
  expect(files).toEqual(expect.arrayContaining(forBrowsers))
  expect(files.filter((name) => !modules.includes(name) || isOfBackend(name)).sort()).toEqual(
    [...backendFiles].sort(),
  )
})

it('behavior: `use client` is in the modules that have it in the source', () => {
  for (const name of modules.filter((one) => inDist.includes(`dist/${one}.js`))) {
    const has = (text: string) => /^\s*(["'])use client\1/.test(text)
    expect(has(read(`dist/${name}.js`)), name).toBe(has(source(name)))
  }
})

it('behavior: no module of the client uses Node', () => {
  for (const name of modules.filter((one) => !/^(server|sandbox|testing)/.test(one))) {
    const file = `dist/${name}.js`
    if (inDist.includes(file))
      expect(read(file), name).not.toMatch(/node:|process\.env(?!\.NODE_ENV\b)|\bBuffer\b/)
  }
})

it('behavior: code and declarations import dependencies and peers only', () => {
  // The Node adapter uses Node's own types, which a project for Node has.
  const isAllowed = (specifier: string) => isDeclared(specifier) || specifier === 'node:http'
  const isOfCommand = (file: string) => file.startsWith('dist/cli/')
  const found = inDist
    .filter((file) => /\.(js|d\.ts)$/.test(file))
    .flatMap((file) => {
      const code = read(file).replace(/\/\*[\s\S]*?\*\//g, '')
      return [...code.matchAll(/(?:\bfrom|\bimport\(|^import)\s*["']([^."'][^"']*)["']/gm)].map(
        ([, specifier = '']) => ({ file, specifier }),
      )
    })
  expect(found.length).toBeGreaterThan(50)
  expect(
    found.filter(
      ({ file, specifier }) => !isAllowed(specifier) && !(isOfCommand(file) && specifier.startsWith('node:')),
    ),
  ).toEqual([])
})

it('behavior: source maps contain the sources', () => {
  const maps = inDist.filter((file) => file.endsWith('.js.map'))
  expect(maps.length).toBeGreaterThan(100)
  for (const file of maps) {
    const { sources, sourcesContent } = JSON.parse(read(file))
    expect(sourcesContent?.length, file).toBe(sources.length)
    expect(
      sourcesContent.every((text: unknown) => typeof text === 'string' && text !== ''),
      file,
    ).toBe(true)
  }
})

it('behavior: the tarball has the build and the documents, and no tests or demo', () => {
  const others = inject('packedFiles').filter((file) => !file.startsWith('dist/'))
  expect(others.filter((file) => !file.startsWith('docs/')).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'package.json',
  ])
  expect(others.filter((file) => !/\.(md|png)$|^LICENSE$|^package\.json$/.test(file))).toEqual([])
})

it('behavior: the README shows its picture outside the repository', () => {
  const pictures = [...read('README.md').matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, address]) => address)
  expect(pictures).toEqual([`https://unpkg.com/${manifest.name}@${manifest.version}/docs/demo.png`])
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('](docs/demo.png)')
  expect([...read('README.md').matchAll(/\]\((?!https:)[^)]*\)/g)]).toEqual([])
})

it('behavior: Node versions without `require` of modules are not in `engines`', () => {
  // https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
  expect(manifest.engines.node).toBe('^20.19.0 || >=22.12.0')
})
