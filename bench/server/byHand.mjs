// A backend without this package: SnapTrade's SDK on node:http, with the same checks of session, origin and input.
import { createServer } from 'node:http'
import { Snaptrade, SnaptradeAuth } from 'snaptrade-typescript-sdk'

const { baseUrl, clientId, consumerKey } = JSON.parse(process.argv[2])
const secrets = new Map([['ada', 'b0a3f2c1-7c1c-4c3e-9a51-1f6f0d7d2c11']])
const snapTrade = new Snaptrade({
  auth: SnaptradeAuth.commercialApiKey({ clientId, consumerKey }),
  basePath: baseUrl.replace('/api/v1', ''),
})

const respond = (res, status, data) => {
  res.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  res.end(JSON.stringify(data))
}

const readBody = async (req) => {
  let text = ''
  for await (const chunk of req) {
    text += chunk
    if (text.length > 16_384) throw new Error('too large')
  }
  return text === '' ? {} : JSON.parse(text)
}

const server = createServer(async (req, res) => {
  try {
    const { pathname } = new URL(req.url, 'http://localhost')
    const userId = req.headers['x-user']
    if (!userId) return respond(res, 401, { code: 'unauthorized' })
    const site = req.headers['sec-fetch-site']
    if (req.method !== 'GET' && site && site !== 'same-origin')
      return respond(res, 403, { code: 'cross_site' })
    const credentials = { userId, userSecret: secrets.get(userId) }
    if (req.method === 'GET' && pathname.endsWith('/authorizations')) {
      const { data } = await snapTrade.connections.listBrokerageAuthorizations(credentials)
      return respond(res, 200, data)
    }
    if (req.method === 'POST' && pathname.endsWith('/snapTrade/login')) {
      const { broker, connectionType, darkMode } = await readBody(req)
      const { data } = await snapTrade.authentication.loginSnapTradeUser({
        ...credentials,
        broker,
        connectionType,
        darkMode,
      })
      return respond(res, 200, data)
    }
    respond(res, 404, { code: 'not_found' })
  } catch (error) {
    respond(res, error.status ?? 500, { code: 'server_error' })
  }
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('message', () => process.send({ cpu: process.cpuUsage() }))
process.on('disconnect', () => process.exit())
