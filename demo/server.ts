import { createServer, type RequestListener } from 'node:http'
import { createSandboxHandler } from 'react-snaptrade-connect/sandbox'
import { toNodeListener } from 'react-snaptrade-connect/server'
import { createAppListener } from './server/appListener.js'
import { addressOf, listen } from './server/listen.js'
import { startSnapTrade } from './server/snapTrade.js'

/**
 * `npm start`: the app at http://localhost:5173 (PORT) and, without SnapTrade's keys, the sandbox at
 * http://127.0.0.1:4010 (SANDBOX_PORT). The host names differ, so these are two sites, as in production.
 */
const start = async () => {
  let app: RequestListener | undefined
  const server = createServer((req, res) => {
    if (app) app(req, res)
    else res.writeHead(503).end('The demo is starting.')
  })
  await listen(server, { host: 'localhost', variable: 'PORT', fallback: 5173 })
  const address = addressOf(server, 'localhost')

  const sandboxServer = createServer()
  const snapTrade = await startSnapTrade(`${address}/api/webhooks`, async () => {
    await listen(sandboxServer, { host: '127.0.0.1', variable: 'SANDBOX_PORT', fallback: 4010 })
    return addressOf(sandboxServer, '127.0.0.1')
  })
  if (snapTrade.sandbox) sandboxServer.on('request', toNodeListener(createSandboxHandler(snapTrade.sandbox)))

  app = await createAppListener({ server, address, snapTrade })
  if (snapTrade.sandbox) console.log(`sandbox ${snapTrade.sandbox.portal}`)
  console.log(`ready ${address}`)
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
