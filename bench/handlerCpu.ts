import { Agent, request } from 'node:http'
import { type Started, start } from './process.js'
import { compare, interleave, type Measure } from './row.js'

const REQUESTS = 1000
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

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

/** Microseconds of CPU for each request, one after the other: identical reads at the same time would share one. */
const load = (server: Started, run: (port: number) => Promise<void>) => async () => {
  const before = await server.cpu()
  for (let index = 0; index < REQUESTS; index += 1) await run(server.port)
  return ((await server.cpu()) - before) / REQUESTS
}

/** The same backend with the kit, and written by hand with SnapTrade's SDK on `node:http`. */
export const handlerCpu: Measure = async () => {
  const snapTrade = await start('snapTrade.mjs')
  const settings = {
    clientId: 'BENCH',
    consumerKey: 'bench-consumer-key-0123456789',
    baseUrl: `http://127.0.0.1:${snapTrade.port}/api/v1`,
  }
  const kit = await start('kit.mjs', settings)
  const byHand = await start('byHand.mjs', settings)
  const rows = []
  for (const [name, run] of Object.entries(operations)) {
    const times = await interleave({ ours: load(kit, run), peer: load(byHand, run) }, { rounds: 12 })
    rows.push(compare(`handler, CPU of ${name}`, 'µs', 'by hand with the official SDK', times, 1.1))
  }
  for (const server of [kit, byHand, snapTrade]) server.stop()
  agent.destroy()
  return rows
}
