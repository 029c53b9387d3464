import { type OperationName, operations } from '../../../src/core/operations.js'
import { createSandbox } from '../../../src/sandbox.js'
import { createChain, postJson, UUID } from '../chain.js'

/** The user in a request to SnapTrade. */
export interface Asked {
  method: string
  path: string
  userId: string | undefined
}

/** Ada has a connection. Eve is also signed in and tries to access it. */
export const createVictim = async (parameters: Parameters<typeof createChain>[0] = {}) => {
  const sandbox = parameters.sandbox ?? createSandbox()
  const asked: Asked[] = []
  const send: typeof fetch = parameters.fetch ?? ((url, init) => sandbox.fetch(new Request(url, init)))
  const chain = createChain({
    sandbox,
    ...parameters,
    fetch: async (url, init) => {
      const { pathname, searchParams } = new URL(String(url))
      const body = typeof init?.body === 'string' ? JSON.parse(init.body) : {}
      const userId = searchParams.get('userId') ?? body.userId
      asked.push({ method: init?.method ?? 'GET', path: pathname.replace('/api/v1', ''), userId })
      return send(url, init)
    },
  })
  for (const id of ['ada', 'eve']) await chain.as(id)('registerSnapTradeUser', {})
  const { id: connectionId } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  asked.length = 0
  /** Sends a raw request as Eve. */
  const eve = (path: string, init: RequestInit = {}) => chain.raw(path, init, 'eve')
  const isIntact = () =>
    sandbox.users.some(({ connections }) =>
      connections.some(({ id, disabled }) => id === connectionId && !disabled),
    )
  return { ...chain, sandbox, asked, connectionId, eve, isIntact }
}

/** Returns a request for each operation, with the inputs of its path. */
export const requestOf = (operation: OperationName, id = UUID): [path: string, init: RequestInit] => {
  const { method, path } = operations[operation]
  const filled = path.replace(/\{\w+\}/, id)
  return [filled, method === 'POST' ? postJson({}) : { method }]
}

export const operationNames = Object.keys(operations) as OperationName[]
