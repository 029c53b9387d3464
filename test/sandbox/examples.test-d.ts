// The examples in the doc comments of the sandbox's exports, unchanged.
import {
  type BrokerageAuth,
  createSandbox,
  type SandboxBrokerage,
  type SandboxEventType,
  type SandboxListener,
  sandboxBrokerages,
} from 'react-snaptrade-connect/sandbox'
import { createSnapTradeClient } from 'react-snaptrade-connect/server'

export const examples = () => {
  const sandbox = createSandbox()
  const { clientId, consumerKey, api: baseUrl, fetch } = sandbox
  const snapTrade = createSnapTradeClient({ clientId, consumerKey, baseUrl, fetch })

  const personal = createSandbox({ keyType: 'personal', accountsDelay: 0 })
  const trading = createSandbox({
    brokerages: sandboxBrokerages.filter(({ allows_trading }) => allows_trading),
  })
  sandbox.fail('loginSnapTradeUser', { status: 429, retryAfter: 7, times: 1 })
  sandbox.advance(5 * 60_000) // every link has expired
  const { id } = sandbox.addConnection({ userId: 'user-1', broker: 'KRAKEN', disabled: true })
  sandbox.addConnection({ userId: 'user-1', broker: 'SANDBOX', scenario: 'cash-only' })
  const isBroken = sandbox.users[0]?.connections[0]?.disabled
  sandbox.fail('portal', { status: 503 })
  const undo = sandbox.fail('listAllBrokerages', { status: 502, html: '<h1>Bad gateway</h1>' })
  const isEnd = (type: SandboxEventType) => type === 'CONNECTION_ADDED' || type === 'CONNECTION_FAILED'
  const listener: SandboxListener = ({ eventType }) => console.log(eventType)
  sandbox.subscribe(({ eventType, brokerageAuthorizationId }) =>
    console.log(eventType, brokerageAuthorizationId),
  )
  const auth: BrokerageAuth = 'oauth'
  const closed: SandboxBrokerage[] = sandboxBrokerages.map((one) => ({ ...one, maintenance_mode: true }))
  return { snapTrade, personal, trading, id, isBroken, undo, isEnd, listener, auth, closed }
}
