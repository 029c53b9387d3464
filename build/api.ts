// Writes what the declarations in `dist` say about the API: the reports in etc/ and the pages of docs/api/. With
// `--check` it writes nothing and fails if a file would change.
import { createPages } from './api/pages.js'
import { createReports } from './api/reports.js'
import { findStale, writeGenerated } from './generated.js'

const folders = ['etc', 'docs/api']
const files = new Map([...createReports(), ...createPages()])

if (process.argv[2] === '--check') {
  const stale = findStale(files, folders)
  if (stale.length > 0) {
    console.error(
      `${stale.join('\n')}\n\nThe API or its documentation has changed. Run \`npm run api\` and commit etc/ and docs/api/.`,
    )
    process.exit(1)
  }
  console.log(`${files.size} files describe the API as it is.`)
} else {
  writeGenerated(files, folders)
}
