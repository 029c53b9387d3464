import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Lets tests, stories and the demo import the package by its name, and resolves it to the source. */
export const sourceAliases = [
  { find: /^react-snaptrade-connect\/styles\.css$/, replacement: at('../src/styles.css') },
  { find: /^react-snaptrade-connect\/(\w+)$/, replacement: at('../src/$1.ts') },
  { find: /^react-snaptrade-connect$/, replacement: at('../src/index.ts') },
]
