import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox } from '../../src/sandbox.js'
import { toNodeListener } from '../../src/server.js'

interface SnapTradeParameters {
  /** The rate of lost responses to registrations, from 0 to 1. */
  losses: number
  /** Called after SnapTrade has registered a user and before it responds. */
  onRegistration: () => void
}

/** A SnapTrade over HTTP that processes requests, but whose response is sometimes lost. */
export const startSnapTrade = async ({ losses, onRegistration }: SnapTradeParameters) => {
  const sandbox = createSandbox({ rateLimit: 1_000_000 })
  const deletions: string[] = []
  /** The SnapTrade users for which a link was issued, each with a connection. */
  const connected = new Map<string, string>()
  let share = losses

  const respond = async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname.endsWith('/deleteUser')) deletions.push(searchParams.get('userId') ?? '')
    const response = await sandbox.fetch(request)
    if (!response.ok) return response
    if (pathname.endsWith('/registerUser')) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
      if (share > 0) onRegistration()
      if (Math.random() < share) throw new Error('lost')
    }
    const userId = searchParams.get('userId') ?? ''
    if (pathname.endsWith('/login') && !connected.has(userId)) {
      connected.set(userId, sandbox.addConnection({ userId, broker: 'ALPACA' }).id)
    }
    return response
  }

  const server = createServer((req, res) => {
    toNodeListener((request) =>
      respond(request).catch(() => {
        req.socket.destroy()
        return new Response(null, { status: 500 })
      }),
    )(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    sandbox,
    deletions,
    connected,
    baseUrl: `http://127.0.0.1:${port}/api/v1`,
    heal: () => {
      share = 0
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
