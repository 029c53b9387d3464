// The pages of docs/api: every export with its declaration, its doc comment and its examples.
import type { GeneratedFiles } from '../generated.js'
import { type Declaration, readEntry } from './declarations.js'
import { entries } from './entries.js'
import { formatCode } from './formatCode.js'
import { type Outline, outlines } from './outline.js'

interface Page extends Outline {
  /** One list per module: first its values, then the types that belong to them. */
  groups: Declaration[][]
}

const groupsOf = (declarations: readonly Declaration[]) => {
  const modules = new Set(declarations.map(({ module }) => module))
  const groups = [...modules].map((module) => {
    const all = declarations.filter((declaration) => declaration.module === module)
    return [...all.filter(({ isType }) => !isType), ...all.filter(({ isType }) => isType)]
  })
  return groups.sort(([a], [b]) => (a && b ? a.name.localeCompare(b.name, 'en') : 0))
}

const readPages = (): Page[] => {
  const exported = new Map(entries.map(({ file }) => [file, readEntry(file)]))
  const pages = outlines.map((outline) => {
    const all = exported.get(outline.entry.file) ?? []
    return { ...outline, groups: groupsOf(all.filter(outline.has)) }
  })
  for (const [file, declarations] of exported) {
    const shown = pages.filter(({ entry }) => entry.file === file).flatMap(({ groups }) => groups.flat())
    const missing = declarations.filter((one) => !shown.includes(one)).map(({ name }) => name)
    if (missing.length > 0) throw new Error(`No page of docs/api has ${missing.join(', ')} of ${file}.`)
  }
  return pages
}

const block = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``

const section = ({ name, text, examples }: Declaration, level: string, code: string) =>
  [
    `${level} ${name}`,
    text,
    block('ts', code),
    ...examples.flatMap((example) => ['Example:', block('tsx', example)]),
  ]
    .filter(Boolean)
    .join('\n\n')

const pageText = ({ title, entry, groups }: Page, codeOf: (declaration: Declaration) => string) => {
  const sections = groups.flatMap(([first, ...more]) =>
    first
      ? [
          section(first, '##', codeOf(first)),
          ...more.map((one) => section(one, one.isType && !first.isType ? '###' : '##', codeOf(one))),
        ]
      : [],
  )
  return `# ${title}

Exported by \`${entry.specifier}\`. Generated from the declarations by \`npm run api\`. [All pages](README.md)

${sections.join('\n\n')}
`
}

/** GitHub numbers the anchors of headings that differ in case alone. */
const anchorOf = ({ groups }: Page, declaration: Declaration) => {
  const anchor = declaration.name.toLowerCase()
  const same = groups.flat().filter(({ name }) => name.toLowerCase() === anchor)
  const index = same.indexOf(declaration)
  return index > 0 ? `${anchor}-${index}` : anchor
}

const linkTo = (page: Page, declaration: Declaration) =>
  `[\`${declaration.name}\`](${page.name}.md#${anchorOf(page, declaration)})`

const firstSentence = (text: string) =>
  (/^[\s\S]*?[.:](?=\s|$)/.exec(text)?.[0] ?? text)
    .replace(/\s+/g, ' ')
    .replace(/:$/, '.')
    .replaceAll('|', '\\|')

const contentsOf = (page: Page) => {
  const all = page.groups.flat()
  const types = all.filter(({ isType }) => isType)
  const rows = all
    .filter(({ isType }) => !isType)
    .map((one) => `| ${linkTo(page, one)} | ${firstSentence(one.text)} |`)
  return [
    `## [${page.title}](${page.name}.md)`,
    `From \`${page.entry.specifier}\`.`,
    rows.length > 0 ? ['| export | what it is |', '| --- | --- |', ...rows].join('\n') : '',
    types.length > 0 ? `Types: ${types.map((one) => linkTo(page, one)).join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

const contents = (pages: readonly Page[]) => `# API reference

Every export with its type, its description and an example. Generated from the declarations by \`npm run api\`.

${pages.map(contentsOf).join('\n\n')}
`

/** Returns the pages of docs/api, from the declarations in `dist`. */
export const createPages = (): GeneratedFiles => {
  const pages = readPages()
  const all = pages.flatMap(({ groups }) => groups.flat())
  const formatted = formatCode(all.map(({ code }) => code))
  const codes = new Map(all.map((declaration, index) => [declaration, formatted[index] ?? '']))
  const codeOf = (declaration: Declaration) => codes.get(declaration) ?? ''
  return new Map([
    ['docs/api/README.md', contents(pages)],
    ...pages.map((page) => [`docs/api/${page.name}.md`, pageText(page, codeOf)] as const),
  ])
}
