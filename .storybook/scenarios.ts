import {
  type AddConnectionParameters,
  type Sandbox,
  type SandboxBrokerage,
  type SandboxOptions,
  sandboxBrokerages,
} from 'react-snaptrade-connect/sandbox'

/** The user of all stories. */
export const userId = 'storybook'

/** A SnapTrade in a certain state. */
export interface Scenario {
  title: string
  options?: SandboxOptions
  /** Changes the sandbox to this state. */
  prepare?: (sandbox: Sandbox) => unknown
  /** Whether the backend allows the partner's operations. Default: `true`. */
  isStaff?: boolean
  isSignedIn?: boolean
  /** Whether there is no response. */
  isOffline?: boolean
  /** Whether every second field of the data is missing, null or of another type. */
  isOdd?: boolean
}

const person = (sandbox: Sandbox) => sandbox.addUser({ userId })
const connect = (sandbox: Sandbox, broker: string, rest: Partial<AddConnectionParameters> = {}) =>
  sandbox.addConnection({ userId, broker, ...rest })

const lists = [
  'listBrokerageAuthorizations',
  'getPartnerInfo',
  'listSnapTradeUsers',
  'listAllBrokerages',
] as const

/** Five hundred brokerages: the sandbox's own, and generated ones, some of them in maintenance or degraded. */
const manyBrokerages: SandboxBrokerage[] = Array.from({ length: 500 }, (_, index) => {
  const pattern = sandboxBrokerages[index % sandboxBrokerages.length] as SandboxBrokerage
  if (index < sandboxBrokerages.length) return pattern
  const branch = Math.floor(index / sandboxBrokerages.length) + 1
  const name = `${pattern.display_name} ${branch}`
  return {
    ...pattern,
    id: `${pattern.id.slice(0, -3)}${String(index).padStart(3, '0')}`,
    slug: `${pattern.slug}-${branch}`,
    name,
    display_name: name,
  }
})

/** The states for stories and the toolbar. */
export const scenarios = {
  empty: { title: 'Nothing connected', prepare: person },
  'one-connection': {
    title: 'One connection',
    prepare: (sandbox) => {
      person(sandbox)
      connect(sandbox, 'KRAKEN', { type: 'trade' })
    },
  },
  'several-connections': {
    title: 'Several connections',
    prepare: (sandbox) => {
      person(sandbox)
      connect(sandbox, 'KRAKEN', { type: 'trade' })
      connect(sandbox, 'ALPACA')
      connect(sandbox, 'ROBINHOOD', { scenario: 'cash-only' })
      connect(sandbox, 'ROBINHOOD')
    },
  },
  disabled: {
    title: 'One of them broken',
    prepare: (sandbox) => {
      person(sandbox)
      connect(sandbox, 'ROBINHOOD', { username: 'ada', disabled: true })
      connect(sandbox, 'ALPACA', { type: 'trade' })
    },
  },
  'all-disabled': {
    title: 'All of them broken',
    prepare: (sandbox) => {
      person(sandbox)
      for (const broker of ['ROBINHOOD', 'ALPACA', 'KRAKEN', 'WEBULL', 'VANGUARD'])
        connect(sandbox, broker, { username: 'ada', disabled: true })
    },
  },
  syncing: {
    title: 'Accounts loading',
    options: { accountsDelay: 600_000 },
    prepare: (sandbox) => {
      person(sandbox)
      connect(sandbox, 'KRAKEN', { isSyncing: true })
    },
  },
  'no-accounts': {
    title: 'No accounts',
    prepare: (sandbox) => {
      person(sandbox)
      // Old enough that all accounts have been read.
      sandbox.advance(-2 * 24 * 60 * 60 * 1000)
      connect(sandbox, 'SANDBOX', { scenario: 'no-accounts' })
      sandbox.advance(2 * 24 * 60 * 60 * 1000)
    },
  },
  'many-brokerages': { title: '500 brokerages', options: { brokerages: manyBrokerages } },
  'no-brokerages': { title: 'No brokerages', options: { brokerages: [] } },
  'few-users': {
    title: 'Some users',
    prepare: (sandbox) => {
      for (const name of [
        'ada',
        'bert',
        'chloé',
        'customer-000000000000000000000000000000000000000000000000042',
        'דנה',
      ])
        sandbox.addUser({ userId: name })
    },
  },
  'many-users': {
    title: '100,000 users',
    // Each registration would send a signed webhook in this page.
    options: { webhooks: undefined },
    prepare: (sandbox) => {
      for (let index = 0; index < 100_000; index++)
        sandbox.addUser({ userId: `user-${String(index).padStart(6, '0')}` })
    },
  },
  'odd-data': {
    title: 'Odd data',
    isOdd: true,
    prepare: (sandbox) => {
      person(sandbox)
      for (const broker of ['KRAKEN', 'ALPACA', 'ROBINHOOD', 'WEBULL']) {
        connect(sandbox, broker, { disabled: broker === 'ALPACA' || broker === 'WEBULL' })
      }
    },
  },
  'server-error': {
    title: 'SnapTrade fails',
    prepare: (sandbox) => {
      person(sandbox)
      for (const operation of lists) sandbox.fail(operation, { status: 500 })
    },
  },
  'rate-limited': {
    title: 'Too many requests',
    prepare: (sandbox) => {
      person(sandbox)
      for (const operation of lists) sandbox.fail(operation, { status: 429, retryAfter: 42 })
    },
  },
  forbidden: { title: 'Not allowed', isStaff: false },
  'signed-out': { title: 'Signed out', isSignedIn: false },
  offline: { title: 'Offline', isOffline: true },
} satisfies Record<string, Scenario>

/** The name of a scenario, for `parameters.scenario`. */
export type ScenarioName = keyof typeof scenarios

export const isScenarioName = (name: unknown): name is ScenarioName =>
  typeof name === 'string' && Object.hasOwn(scenarios, name)
