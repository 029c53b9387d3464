// The same backend with this package, from `dist`.
import { createServer } from 'node:http'
import { createRouteHandler, memoryUserSecrets, toNodeListener } from '../../dist/server.js'

const { baseUrl, clientId, consumerKey } = JSON.parse(process.argv[2])
const userSecrets = memoryUserSecrets()
userSecrets.set('ada', 'b0a3f2c1-7c1c-4c3e-9a51-1f6f0d7d2c11')
const handler = createRouteHandler({
  baseUrl,
  clientId,
  consumerKey,
  userSecrets,
  getUser: (request) => {
    const id = request.headers.get('x-user')
    return id ? { id } : null
  },
})
const server = createServer(toNodeListener(handler))
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('message', () => process.send({ cpu: process.cpuUsage() }))
process.on('disconnect', () => process.exit())
