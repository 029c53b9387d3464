// The stylesheet goes out as it stands: nothing to compile, and people may read it.
import { copyFileSync, writeFileSync } from 'node:fs'

copyFileSync('src/styles.css', 'dist/styles.css')
// TypeScript 7 checks side-effect imports, too.
writeFileSync('dist/styles.css.d.ts', 'export {}\n')
