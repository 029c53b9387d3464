import express from 'express'
import { createRouteHandler, toNodeListener, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'
import { getSession } from './session'

const handler = createRouteHandler({
  baseUrl: process.env.SNAPTRADE_BASE_URL, // not set: SnapTrade itself
  // Who is signed in, from your own session. Nobody: null.
  getUser: async (request) => (await getSession(request))?.user ?? null,
  // Files, for development. With real users use your database: see the guide "Security".
  userSecrets: unstorageUserSecrets(createStorage({ driver: fsDriver({ base: '.data' }) })),
})

const app = express()
// Before express.json(), so that the handler's own limit for bodies counts first.
app.use('/api/snaptrade', toNodeListener(handler))
app.use(express.static('dist'))
app.get('/{*path}', (_request, response) => response.sendFile('dist/index.html', { root: '.' }))
app.listen(3000)
