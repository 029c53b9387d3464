import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { createSandbox, type Sandbox } from 'react-snaptrade-connect/sandbox'
import { toNodeListener } from 'react-snaptrade-connect/server'

const usage =
  'Usage: npm run sandbox -- [--port 4010] [--host 127.0.0.1] [--client-id ID] [--consumer-key KEY] [--personal]\n' +
  'Also by SANDBOX_PORT, SNAPTRADE_CLIENT_ID and SNAPTRADE_CONSUMER_KEY.'

const stop = (message: string): never => {
  console.error(message)
  process.exit(1)
}

const readFlags = () => {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'client-id': { type: 'string' },
        'consumer-key': { type: 'string' },
        personal: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

const { env } = process
const flags = readFlags()
if (flags.help) {
  console.log(usage)
  process.exit()
}
const port = flags.port ?? (env.SANDBOX_PORT || '4010')
const host = flags.host ?? '127.0.0.1'
if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
  stop(`"${port}" is not a port: use 0 to 65535.\n${usage}`)

// Set once the server listens: only then is its port known, and links must name it.
let sandbox: Sandbox | undefined
const server = createServer(
  toNodeListener(
    async (request) => sandbox?.fetch(request) ?? new Response('The sandbox is starting.', { status: 503 }),
  ),
)
server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE'
  stop(isTaken ? `Port ${port} of ${host} is in use: choose another with --port.` : error.message)
})
server.listen(Number(port), host, () => {
  // Every address of the machine is no address to send a browser to.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const address = name.includes(':') ? `[${name}]` : name
  const clientId = flags['client-id'] ?? env.SNAPTRADE_CLIENT_ID
  const consumerKey = flags['consumer-key'] ?? env.SNAPTRADE_CONSUMER_KEY
  sandbox = createSandbox({
    url: `http://${address}:${(server.address() as AddressInfo).port}`,
    ...(clientId ? { clientId } : {}),
    ...(consumerKey ? { consumerKey } : {}),
    keyType: flags.personal ? 'personal' : 'commercial',
  })
  const { api, portal } = sandbox
  console.log(JSON.stringify({ api, portal, clientId: sandbox.clientId, consumerKey: sandbox.consumerKey }))
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close()
    server.closeAllConnections()
  })
}
