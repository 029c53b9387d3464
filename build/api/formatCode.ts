import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const MARK = '// end of declaration'

/** Returns each declaration as the code of this repository is formatted, without what only a declaration file has. */
export const formatCode = (declarations: readonly string[]): string[] => {
  const input = declarations.map((code) => code.replace(/\bimport\("[^"]+"\)\./g, '')).join(`\n\n${MARK}\n`)
  const output = execFileSync('npx', ['biome', 'format', '--stdin-file-path=declarations.ts'], {
    cwd: root,
    input,
    encoding: 'utf8',
  })
  const formatted = output.split(MARK).map((code) => code.trim().replace(/^export (declare )?/, ''))
  if (formatted.length !== declarations.length) throw new Error('The formatter has dropped a declaration.')
  return formatted
}
