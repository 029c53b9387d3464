import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const dist = join(import.meta.dirname, '../../dist')

/** One exported declaration, as the compiler has written it. */
export interface Declaration {
  name: string
  /** The module in `dist` that declares it, without an ending: `react/useConnections`. */
  module: string
  isType: boolean
  /** The text of the doc comment before the first `@example`. */
  text: string
  examples: string[]
  /** The declaration with the comments of its members. */
  code: string
}

const read = (module: string) => readFileSync(join(dist, `${module}.d.ts`), 'utf8')

/** The text in a doc comment. */
const textOf = (comment: string) =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^[^\S\n]*\*? ?/gm, '')
    .trim()

/** Before each statement, in front of its comment. Statements begin in the first column. */
const boundary =
  /(?<!\*\/)\n(?=(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:export|declare|interface|type|const|import) )/
const exported =
  /^(\/\*\*[\s\S]*?\*\/\n)?(export (?:declare )?(const|function|class|interface|type) (\w+)[\s\S]*)$/

/** Reads what a module declares and exports. */
const readModule = (module: string): Declaration[] =>
  read(module)
    .split(boundary)
    .flatMap((statement) => {
      const [found, comment = '', code = '', kind = '', name = ''] = exported.exec(statement.trim()) ?? []
      if (found === undefined) return []
      const [text = '', ...examples] = textOf(comment.trim()).split(/^@example\n/m)
      return {
        name,
        module,
        isType: kind === 'interface' || kind === 'type',
        text: text.trim(),
        examples: examples.map((example) => example.trim()),
        code,
      }
    })

/** Returns what an entry exports, in the order of the modules and of their declarations. */
export const readEntry = (file: string): Declaration[] => {
  const exports = read(file).matchAll(/^export (?:type )?(\*|\{[^}]*\}) from '([^']+)\.js'/gm)
  return [...exports].flatMap(([, names = '', from = '']) => {
    const all = readModule(posix.join(posix.dirname(file), from))
    if (names === '*') return all
    return [...names.matchAll(/(?:type )?(\w+)/g)].map(([, name]) => {
      const found = all.find((declaration) => declaration.name === name)
      if (!found) throw new Error(`dist/${from}.d.ts does not declare ${name}.`)
      return found
    })
  })
}
