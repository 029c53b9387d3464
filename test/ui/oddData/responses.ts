import { createTestBackend } from 'react-snaptrade-connect/testing'
import type { Json } from './mutate.js'

/** Responses of the sandbox to all requests of the components, for a user with two connections, one of them broken. */
export const responsesOf = async () => {
  const { sandbox, fetch } = createTestBackend({
    userId: 'ada',
    staffOperations: ['listSnapTradeUsers', 'registerSnapTradeUser', 'deleteSnapTradeUser'],
    isStaff: () => true,
  })
  sandbox.addUser({ userId: 'ada' })
  sandbox.addUser({ userId: 'bert' })
  sandbox.addConnection({ userId: 'ada', broker: 'ROBINHOOD' })
  sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', disabled: true })
  const ask = async (method: string, path: string, body?: object): Promise<Json> => {
    const headers = { 'content-type': 'application/json' }
    const init = { method, ...(body && { headers, body: JSON.stringify(body) }) }
    return (await fetch(`/api/snaptrade${path}`, init)).json()
  }
  const connections = (await ask('GET', '/authorizations')) as { id: string }[] & Json
  const first = connections[0]?.id
  return {
    connections,
    accounts: await ask('GET', `/authorizations/${first}/accounts`),
    partner: await ask('GET', '/snapTrade/partners'),
    users: await ask('GET', '/snapTrade/listUsers'),
    login: await ask('POST', '/snapTrade/login', {}),
    registration: await ask('POST', '/snapTrade/registerUser', { userId: 'carl' }),
    userDeletion: await ask('DELETE', '/snapTrade/deleteUser?userId=bert'),
    refresh: await ask('POST', `/authorizations/${first}/refresh`),
    deletion: await ask('DELETE', `/connection/${first}`),
  }
}

/** One response for each operation. */
export type Responses = Awaited<ReturnType<typeof responsesOf>>

const names: [RegExp, keyof Responses][] = [
  [/\/accounts/, 'accounts'],
  [/\/refresh/, 'refresh'],
  [/\/connection\//, 'deletion'],
  [/\/partners/, 'partner'],
  [/\/listUsers/, 'users'],
  [/\/login/, 'login'],
  [/\/registerUser/, 'registration'],
  [/\/deleteUser/, 'userDeletion'],
  [/\/authorizations/, 'connections'],
]

/** Returns the name of the response for a URL. */
export const nameOfResponse = (url: string): keyof Responses => {
  const found = names.find(([pattern]) => pattern.test(url))
  if (!found) throw new Error(`There is no response for ${url}.`)
  return found[1]
}
