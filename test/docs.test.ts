import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as entry from 'react-snaptrade-connect'
import { expect, it } from 'vitest'
import { quoteExamples } from '../build/quoteExamples.js'
import { operations } from '../src/core/operations.js'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const readme = read('README.md')
const entries = ['index', 'server', 'sandbox', 'encryption', 'testing', 'devtools']

/** The packages of names whose import a snippet may omit. */
const homes = new Map([
  ['screen', '@testing-library/react'],
  ['useMutation', '@tanstack/react-query'],
])
for (const file of [...entries].reverse()) {
  for (const [, names] of read(`src/${file}.ts`).matchAll(/\{([^}]*)\}/g)) {
    for (const name of (names ?? '').split(',')) {
      homes.set(
        name.replace(/\btype\b/, '').trim(),
        file === 'index' ? 'react-snaptrade-connect' : `react-snaptrade-connect/${file}`,
      )
    }
  }
}

interface Snippet {
  where: string
  code: string
}

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    // docs/api has the examples of the doc comments.
    .filter((file) => file.endsWith('.md') && !file.startsWith('api'))
    .map((file) => `docs/${file}`),
]

const fromDocuments: Snippet[] = documents.flatMap((file) =>
  [...read(file).matchAll(/```tsx?\n([\s\S]*?)```/g)].map(([, code], index) => ({
    where: `${file} ${index + 1}`,
    code: code ?? '',
  })),
)

const pages = readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.mdx'),
)
const guides = pages.filter((file) => file.startsWith('guides'))

const fromGuides: Snippet[] = guides.flatMap((file) =>
  [...read(`stories/${file}`).matchAll(/```tsx?(?: file=\S+)?\n([\s\S]*?)```/g)].map(([, code], index) => ({
    where: `${file} ${index + 1}`,
    code: code ?? '',
  })),
)

const fromComments: Snippet[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...read(`src/${file}`).matchAll(/@example\n([\s\S]*?)\*\//g)].map(([, code]) => ({
      where: file,
      code: (code ?? '').replace(/^ *\* ?/gm, '').replace(/^\/\/ /gm, ''),
    })),
  )

/** Adds the imports from the package that a snippet omits. */
const withImports = ({ where, code }: Snippet) => {
  const missing = [...homes].filter(
    ([name]) =>
      new RegExp(`\\b${name}\\b`).test(code) &&
      !new RegExp(`import [^;]*\\b${name}\\b|const ${name}\\b`).test(code),
  )
  const imports = missing.map(([name, home]) => `import { ${name} } from '${home}'`)
  return `// ${where}\n${imports.join('\n')}\n${code}\nexport {}\n`
}

it('behavior: every snippet of the README and the guides and every example of a doc comment compiles', () => {
  expect(fromDocuments.length).toBeGreaterThanOrEqual(5)
  expect(fromComments.length).toBeGreaterThan(40)
  expect(fromGuides.length).toBeGreaterThan(40)
  const folder = join(root, 'test/.docs')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const snippets = [...fromDocuments, ...fromGuides, ...fromComments]
  for (const [index, snippet] of snippets.entries()) {
    writeFileSync(join(folder, `${index}.tsx`), withImports(snippet))
  }
  for (const file of ['aroundSnippets.d.ts', 'frameworks.d.ts']) {
    writeFileSync(join(folder, file), read(`test/setup/${file}`))
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: {
        noUnusedLocals: false,
        module: 'preserve',
        moduleResolution: 'bundler',
        verbatimModuleSyntax: false,
        isolatedModules: false,
        paths: {
          'react-snaptrade-connect': ['../../src/index.ts'],
          'react-snaptrade-connect/styles.css': ['../../src/styles.css.d.ts'],
          'react-snaptrade-connect/*': ['../../src/*.ts'],
        },
      },
      include: ['./*'],
    }),
  )
  let output = ''
  try {
    execFileSync('npx', ['tsc', '-p', folder], { cwd: root, stdio: 'pipe', encoding: 'utf8' })
  } catch (error) {
    output = (error as { stdout: string }).stdout.replace(
      /^\S*?(\d+)\.tsx/gm,
      (_, index: string) => snippets[Number(index)]?.where ?? '',
    )
  }
  expect(output).toBe('')
})

it('behavior: quotes in the guides equal the files of the examples', () => {
  const quotes = guides.flatMap((file) => read(`stories/${file}`).match(/^```\w+ file=/gm) ?? [])
  expect(quotes.length).toBeGreaterThan(10)
  // After a change of an example, run `npm run quote`.
  for (const file of guides)
    expect(read(`stories/${file}`), file).toBe(quoteExamples(read(`stories/${file}`)))
})

it('behavior: the test in the guide is the same file for Jest and Vitest', () => {
  expect(read('examples/jest/connect.test.tsx')).toBe(read('examples/vitest/connect.test.tsx'))
})

it('behavior: docs/ lists every hook and every error code', () => {
  const hooks = Object.keys(entry).filter((name) => /^use[A-Z]/.test(name))
  expect(hooks.length).toBeGreaterThan(15)
  for (const name of hooks) expect(read('docs/hooks.md')).toContain(`\`${name}\``)
  for (const code of Object.keys(entry.errorCodes)) expect(read('docs/errors.md')).toContain(`\`${code}\``)
})

it('behavior: the README is short, and its links point to existing files', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(151)
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) =>
      join(root, dirname(file), link ?? ''),
    ),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((link) => !existsSync(link))).toEqual([])
})

it('behavior: every operation has a query or mutation, and a hook of the same name', () => {
  for (const operation of Object.keys(operations)) {
    const query = readdirSync(join(root, 'src/query'))
      .filter((file) => file !== 'refresh.ts')
      .find((file) => read(`src/query/${file}`).includes(`'${operation}',`))
    expect(query, operation).toBeDefined()
    const name = (query ?? '').replace('.ts', '')
    expect(readdirSync(join(root, 'src/react'))).toContain(`use${name[0]?.toUpperCase()}${name.slice(1)}.ts`)
  }
})

it('behavior: the lock file contains no host', () => {
  expect(read('package-lock.json')).toContain('node_modules/react')
  expect(read('package-lock.json')).not.toMatch(/"resolved"/)
})

it('behavior: every link between the pages has a target', () => {
  const titles = [
    ...pages.map((file) => /<Meta title="([^"]+)"/.exec(read(`stories/${file}`))?.[1] ?? file),
    ...readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.stories.tsx'))
      .map((file) => /title: '([^']+)'/.exec(read(`stories/${file}`))?.[1]),
  ]
  const idOf = (title = '') => title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const known = titles.map((title) => `${idOf(title)}--docs`)
  const links = pages.flatMap((file) =>
    [...read(`stories/${file}`).matchAll(/\?path=\/docs\/([\w-]+)/g)].map(([, id]) => `${file}: ${id}`),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((link) => !known.includes(link.split(': ')[1] ?? ''))).toEqual([])
})
