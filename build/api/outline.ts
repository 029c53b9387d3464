import type { Declaration } from './declarations.js'
import { entries } from './entries.js'

/** A page of docs/api. */
export interface Outline {
  /** The name of the file, without an ending. */
  name: string
  title: string
  /** The entry that exports what is on the page, by its file. */
  entry: (typeof entries)[number]
  has: (declaration: Declaration) => boolean
}

const entryOf = (file: string) => {
  const entry = entries.find((one) => one.file === file)
  if (!entry) throw new Error(`package.json has no entry ${file}.`)
  return entry
}

/** Pages of the main entry, by where the declarations are. The first page that fits has them. */
const main: [name: string, title: string, modules: RegExp][] = [
  ['components', 'Components', /^ui\/|^react\/SnapTradeProvider$/],
  ['hooks', 'Hooks', /^react\//],
  ['queries', 'Query and mutation options', /^query\//],
  ['portal', 'The portal', /^portal\//],
  ['messages', 'Texts', /^messages\//],
  ['errors', 'Errors', /^core\/(error|envelope)/],
  ['models', 'Models and operations', /^core\/(models|operations)$/],
  ['configuration', 'Settings and transports', /^(core|transports)\//],
]

/** The other entries have a page each. */
const others: [name: string, title: string][] = [
  ['server', 'Server'],
  ['sandbox', 'Sandbox'],
  ['encryption', 'Encryption'],
  ['testing', 'Testing'],
  ['locales', 'Locales'],
  ['devtools', 'Devtools'],
]

/** The pages of docs/api, in the order of its contents. */
export const outlines: readonly Outline[] = [
  ...main.map(([name, title, modules], index) => ({
    name,
    title,
    entry: entryOf('index'),
    has: ({ module }: Declaration) =>
      modules.test(module) && !main.slice(0, index).some(([, , earlier]) => earlier.test(module)),
  })),
  ...others.map(([name, title]) => ({ name, title, entry: entryOf(name), has: () => true })),
]
