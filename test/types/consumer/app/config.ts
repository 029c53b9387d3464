import { createConfig, custom, http, type RequestFunction, SnapTradeError } from 'react-snaptrade-connect'
import { check, type Equal } from './check.js'

declare const env: Record<string, string | undefined>
declare const token: () => Promise<string>
declare const callServerAction: RequestFunction

export const config = createConfig({
  transport: http('/api/snaptrade', {
    headers: async () => ({ authorization: `Bearer ${await token()}` }),
    timeout: env.TIMEOUT ? Number(env.TIMEOUT) : undefined,
    credentials: env.API ? 'include' : undefined,
  }),
  portal: { callbackUrl: env.CALLBACK_URL, origins: env.PORTAL ? [env.PORTAL] : undefined },
})

export const overServerAction = createConfig({
  transport: custom({ request: (operation, input, options) => callServerAction(operation, input, options) }),
  keyStore: undefined,
})

export const readConnections = async () => {
  const connections = await config.transport.request('listBrokerageAuthorizations', {})
  const id: string | undefined = connections[0]?.id
  const link = await config.transport.request('loginSnapTradeUser', { broker: env.BROKER })
  check<Equal<'redirectURI' extends keyof typeof link ? true : false, false>>()
  // @ts-expect-error an id is needed
  void config.transport.request('deleteConnection', {})
  return id
}

export const describe = (error: unknown): string => {
  if (!(error instanceof SnapTradeError)) return 'unknown'
  check<Equal<typeof error.retryAfter, number | undefined>>()
  return error.code === 'rate_limited' ? `wait ${error.retryAfter} s` : error.message
}
