// Joins the components' stylesheets into one. They are not compiled or minified, so that people can read them.
import { readFileSync, writeFileSync } from 'node:fs'

const whole = readFileSync('src/styles.css', 'utf8').replace(/@import "(.+?)";\n/g, (_, file) =>
  readFileSync(new URL(file, `file://${process.cwd()}/src/`), 'utf8'),
)
if (whole.includes('@import')) throw new Error('src/styles.css: an @import has an unexpected form.')
writeFileSync('dist/styles.css', whole)
// TypeScript 7 also checks side-effect imports.
writeFileSync('dist/styles.css.d.ts', 'export {}\n')
