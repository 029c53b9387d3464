import { execFileSync } from 'node:child_process'
import { compare, interleave, type Measure } from './row.js'

const at = (path: string) => new URL(path, import.meta.url).pathname

/** Milliseconds of CPU that a fresh process uses for an import. */
const importing = (specifier: string) => async () => {
  const code = `const a = process.cpuUsage(); await import(${JSON.stringify(specifier)}); const b = process.cpuUsage(a); console.log((b.user + b.system) / 1000)`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: at('.'),
    encoding: 'utf8',
  })
  return Number(output)
}

export const coldImport: Measure = async () => {
  const times = await interleave({
    ours: importing(at('../dist/server.js')),
    peer: importing('snaptrade-typescript-sdk'),
  })
  return [compare('cold import of ./server', 'ms', 'the official SDK', times, 0.25)]
}
