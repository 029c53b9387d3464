import { createConfig, http, type PortalParameters } from 'react-snaptrade-connect'
import { createSandbox, type SandboxOptions } from 'react-snaptrade-connect/sandbox'
import { createRouteHandler } from 'react-snaptrade-connect/server'
import { everything } from './everything.js'

/** The whole chain in process: http transport → route handler → signed client → sandbox. */
export const createChain = (options: SandboxOptions = {}, portal: PortalParameters = {}) => {
  const sandbox = createSandbox({ accountsDelay: 0, deletionDelay: 0, ...options })
  /** The signed-in user, and whether the user is staff. Change it like a session. */
  const session = { userId: 'ada' as string | null, isStaff: true }
  /** Everything that the browser received or sent, for tests that search it. */
  const traffic: string[] = []
  const handler = createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: sandbox.api,
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    getUser: () => (session.userId === null ? null : { id: session.userId }),
    ...everything(() => session.isStaff),
    // The origin of jsdom's page.
    redirectOrigins: ['http://localhost:3000'],
    onError: () => {},
  })
  const transport = http('http://localhost/api/snaptrade', {
    retryDelay: 1,
    // Node's Request rejects jsdom's AbortSignal.
    fetch: async (input, { signal: _, ...init } = {}) => {
      traffic.push(`${init.method} ${input} ${init.body ?? ''}`)
      const response = await handler(new Request(input, init))
      const text = await response.clone().text()
      traffic.push(`${response.status} ${JSON.stringify([...response.headers])} ${text}`)
      return response
    },
  })
  const config = createConfig({ transport, portal: { origins: [sandbox.portal], ...portal } })
  return { sandbox, session, traffic, handler, transport, config }
}

export type Chain = ReturnType<typeof createChain>
