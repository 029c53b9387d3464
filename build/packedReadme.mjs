// npm shows no picture by a relative address unless the manifest names a public repository. So the packed README takes
// it, and the pages of docs/, from the tarball itself, through unpkg. `restore` puts the repository's README back after packing.
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const KEPT = 'node_modules/.readme-before-pack.md'
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))

if (process.argv[2] === 'restore') {
  if (existsSync(KEPT)) renameSync(KEPT, 'README.md')
} else {
  // A run that was cut off leaves the packed form in place; the kept one is the original.
  if (existsSync(KEPT)) renameSync(KEPT, 'README.md')
  copyFileSync('README.md', KEPT)
  const readme = readFileSync('README.md', 'utf8')
  const linked = readme.replaceAll('](docs/', `](https://unpkg.com/${name}@${version}/docs/`)
  // What is not packed is named, not linked.
  writeFileSync('README.md', linked.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1'))
}
