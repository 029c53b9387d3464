// npm shows pictures with a relative URL only if the manifest names a public repository. The packed README therefore
// links the picture and docs/ to the published package on unpkg. `restore` puts the repository's README back after
// packing.
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const KEPT = 'node_modules/.readme-before-pack.md'
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))

if (process.argv[2] === 'restore') {
  if (existsSync(KEPT)) renameSync(KEPT, 'README.md')
} else {
  // An interrupted run leaves the packed form in place. The kept file is the original.
  if (existsSync(KEPT)) renameSync(KEPT, 'README.md')
  copyFileSync('README.md', KEPT)
  const readme = readFileSync('README.md', 'utf8')
  const linked = readme.replaceAll('](docs/', `](https://unpkg.com/${name}@${version}/docs/`)
  // Files that are not packed are named without a link.
  writeFileSync('README.md', linked.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1'))
}
