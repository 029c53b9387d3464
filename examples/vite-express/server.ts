import express from 'express'
import { createRouteHandler, toNodeListener, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'

const handler = createRouteHandler({
  baseUrl: process.env.SNAPTRADE_BASE_URL, // not set: SnapTrade itself
  // Who is signed in, or null. Replace it with your own session.
  getUser: () => ({ id: 'ada' }),
  // Files, for development. With real users use your database: see the guide "Security".
  userSecrets: unstorageUserSecrets(createStorage({ driver: fsDriver({ base: '.data' }) })),
})

const app = express()
// Before express.json(), so that the handler's own limit for bodies counts first.
app.use('/api/snaptrade', toNodeListener(handler))
// The app that `vite build` makes. Every other path is the app's own, so that /connected is found.
app.use(express.static('dist'))
app.get('/{*path}', (_request, response) => response.sendFile('index.html', { root: 'dist' }))
app.listen(Number(process.env.PORT ?? 3000))
