// One stylesheet out of the components' own. There is nothing to compile, and people may read it.
import { readFileSync, writeFileSync } from 'node:fs'

const whole = readFileSync('src/styles.css', 'utf8').replace(/@import "(.+?)";\n/g, (_, file) =>
  readFileSync(new URL(file, `file://${process.cwd()}/src/`), 'utf8'),
)
if (whole.includes('@import')) throw new Error('src/styles.css: an import was not understood.')
writeFileSync('dist/styles.css', whole)
// TypeScript 7 checks side-effect imports, too.
writeFileSync('dist/styles.css.d.ts', 'export {}\n')
