import type { Server } from 'node:http'
import type { RouteHandler } from 'react-snaptrade-connect/server'

/** Lets requests in progress complete before the process ends. */
export const endWell = (server: Server, handler: RouteHandler) => {
  process.once('SIGTERM', async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    await Promise.all([handler.drain(), closed])
    process.exit(0)
  })
}
