import type { Server } from 'node:http'
import type { RouteHandler } from 'react-snaptrade-connect/server'

/** Lets what has begun come to its end before the process does. */
export const endWell = (server: Server, handler: RouteHandler) => {
  process.once('SIGTERM', async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    await Promise.all([handler.drain(), closed])
    process.exit(0)
  })
}
