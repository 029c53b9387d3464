// Runs every measure, prints one table, and keeps it in bench/results.md. `npm run bench -- idle ocb` runs some of them.
import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { click } from './click.js'
import { coldImport } from './coldImport.js'
import { commits } from './commits.js'
import { firstConnection } from './firstConnection.js'
import { handlerCpu } from './handlerCpu.js'
import { idle } from './idle.js'
import { keyStroke } from './keyStroke.js'
import { ocb } from './ocb.js'
import type { Measure, Row } from './row.js'
import { signedCall } from './signedCall.js'
import { userTable } from './userTable.js'
import { weight } from './weight.js'

const measures: Record<string, Measure> = {
  weight,
  click,
  idle,
  commits,
  userTable,
  keyStroke,
  signedCall,
  handlerCpu,
  coldImport,
  ocb,
  firstConnection,
}
const wanted = process.argv.slice(2)
const names = wanted.length > 0 ? wanted : Object.keys(measures)

const rows: Row[] = []
for (const name of names) {
  const measure = measures[name]
  if (!measure)
    throw new Error(`There is no measure "${name}". There are: ${Object.keys(measures).join(', ')}`)
  console.error(`${name} …`)
  rows.push(...(await measure()))
}

const verdict = ({ isMet }: Row) => (isMet === undefined ? '' : isMet ? 'met' : 'missed')
const columns = ['what', 'ours', 'compared with', 'ratio', 'target', '']
const cells = rows.map((row) => [row.what, row.ours, row.peer, row.ratio ?? '', row.target, verdict(row)])
const widths = columns.map((column, index) =>
  Math.max(column.length, ...cells.map((cell) => cell[index]?.length ?? 0)),
)
const line = (cell: readonly string[]) =>
  `| ${cell.map((text, index) => text.padEnd(widths[index] ?? 0)).join(' | ')} |`
const table = [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
console.log(table)

// Only a whole run is kept.
if (wanted.length === 0) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  await writeFile(
    new URL('results.md', import.meta.url),
    `# The last run of \`npm run bench\`\n\n${new Date().toISOString().slice(0, 10)}, ${machine}\n\n${table}\n`,
  )
}
process.exit()
