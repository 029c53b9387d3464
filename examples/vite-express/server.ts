import express from 'express'
import { createRouteHandler, toNodeListener, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'

const handler = createRouteHandler({
  baseUrl: process.env.SNAPTRADE_BASE_URL, // not set: SnapTrade itself
  // Returns the signed-in user, or null. Replace it with your own session.
  getUser: () => ({ id: 'ada' }),
  // Files, for development only. In production use your database: see the guide "Security".
  userSecrets: unstorageUserSecrets(createStorage({ driver: fsDriver({ base: '.data' }) })),
})

const app = express()
// Before express.json(), so that the handler's own body limit applies first.
app.use('/api/snaptrade', toNodeListener(handler))
// The app that `vite build` creates. All other paths return the app, including /connected.
app.use(express.static('dist'))
app.get('/{*path}', (_request, response) => response.sendFile('index.html', { root: 'dist' }))
app.listen(Number(process.env.PORT ?? 3000))
