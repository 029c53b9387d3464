// Guides quote files of `examples/` and `test/guides/`, which are tested: a block that begins with ```tsx
// file=examples/next/app/Brokerages.tsx contains that file. `npm run quote` updates the blocks; a test compares them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(import.meta.dirname, '..')
const guides = join(root, 'stories/guides')

/** Returns the text of a guide with the current content of every quoted file. */
export const quoteExamples = (guide: string): string =>
  guide.replace(
    /^```(\w+) file=(\S+)\n[\s\S]*?^```$/gm,
    (_, language: string, file: string) =>
      `\`\`\`${language} file=${file}\n${readFileSync(join(root, file), 'utf8').trimEnd()}\n\`\`\``,
  )

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of readdirSync(guides).filter((file) => file.endsWith('.mdx'))) {
    const file = join(guides, name)
    writeFileSync(file, quoteExamples(readFileSync(file, 'utf8')))
  }
}
