// Measures the CPU time of a request, compared with a backend written with SnapTrade's SDK, and of importing the
// entry, compared with importing the SDK. They run in turns, so that other load affects both. Only the ratios are
// meaningful.
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { Agent, request } from 'node:http'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12)
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 1500)
const IMPORTS = 15
const keys = { clientId: 'BENCH', consumerKey: 'bench-consumer-key-0123456789' }
const at = (path: string) => new URL(path, import.meta.url).pathname
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

const start = async (file: string, settings: object = {}) => {
  const child = fork(at(`./server/${file}`), [JSON.stringify(settings)])
  child.once('exit', (code) => code && process.exit(code))
  const { port } = await reply<{ port: number }>(child)
  return { child, port }
}
const reply = <Message>(child: ChildProcess) =>
  new Promise<Message>((resolve) => child.once('message', (message) => resolve(message as Message)))

/** Returns the microseconds of CPU time that the process has used. */
const cpuOf = async (child: ChildProcess) => {
  child.send('cpu')
  const { cpu } = await reply<{ cpu: NodeJS.CpuUsage }>(child)
  return cpu.user + cpu.system
}

const call = (port: number, method: string, path: string, body?: string) =>
  new Promise<void>((resolve, reject) => {
    const headers = {
      'x-user': 'ada',
      ...(body && {
        'content-type': 'application/json',
        'content-length': body.length,
        'sec-fetch-site': 'same-origin',
      }),
    }
    const sent = request({ agent, port, method, path: `/api/snaptrade${path}`, headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${response.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

const operations = {
  'listing connections': (port: number) => call(port, 'GET', '/authorizations'),
  'a login': (port: number) =>
    call(port, 'POST', '/snapTrade/login', '{"broker":"ALPACA","connectionType":"trade","darkMode":true}'),
}

/** Sends requests one after the other, because concurrent identical reads would share one. */
const load = async (run: () => Promise<void>, count: number) => {
  for (let index = 0; index < count; index += 1) await run()
}
const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const snapTrade = await start('snapTrade.mjs')
const settings = { ...keys, baseUrl: `http://127.0.0.1:${snapTrade.port}/api/v1` }
const kit = await start('kit.mjs', settings)
const byHand = await start('byHand.mjs', settings)

const rows: Record<string, object> = {}
for (const [name, run] of Object.entries(operations)) {
  const used = { kit: [] as number[], byHand: [] as number[] }
  const contenders = { kit, byHand }
  for (const { port } of Object.values(contenders)) await load(() => run(port), REQUESTS)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [who, { child, port }] of Object.entries(contenders)) {
      const before = await cpuOf(child)
      await load(() => run(port), REQUESTS)
      used[who as keyof typeof used].push(((await cpuOf(child)) - before) / REQUESTS)
    }
  }
  const ratios = used.kit.map((each, index) => each / (used.byHand[index] ?? Number.NaN))
  rows[name] = {
    'kit, µs': Math.round(median(used.kit)),
    'with the SDK, µs': Math.round(median(used.byHand)),
    ratio: median(ratios).toFixed(2),
    'at most': '1.10',
  }
}
for (const { child } of [snapTrade, kit, byHand]) child.disconnect()
agent.destroy()

/** Returns the milliseconds of CPU time that a new process uses for an import, minus those of an empty process. */
const importing = (specifier: string) => {
  const code = `const a = process.cpuUsage(); await import(${JSON.stringify(specifier)}); const b = process.cpuUsage(a); console.log((b.user + b.system) / 1000)`
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: at('.'), encoding: 'utf8' }),
  )
}
const imports = { kit: [] as number[], sdk: [] as number[] }
for (let round = 0; round < IMPORTS; round += 1) {
  imports.kit.push(importing(at('../dist/server.js')))
  imports.sdk.push(importing('snaptrade-typescript-sdk'))
}
rows['cold import'] = {
  'kit, µs': Math.round(median(imports.kit) * 1000),
  'with the SDK, µs': Math.round(median(imports.sdk) * 1000),
  ratio: median(imports.kit.map((each, index) => each / (imports.sdk[index] ?? Number.NaN))).toFixed(2),
  'at most': '0.25',
}
console.table(rows)
process.exit()
