import * as v from 'valibot'
import { scenarios } from './scenarios.js'
import type { StoredConnection, StoredUser, World } from './world.js'

const ms = v.number()
const scenarioNames = Object.keys(scenarios) as (keyof typeof scenarios)[]

const connectionSchema = v.object({
  id: v.string(),
  name: v.string(),
  createdAt: ms,
  /** The brokerage's slug. */
  broker: v.string(),
  scenario: v.picklist(scenarioNames),
  username: v.nullable(v.string()),
  type: v.picklist(['read', 'trade']),
  disabledAt: v.nullable(ms),
  refreshedAt: v.nullable(ms),
  syncing: v.object({ accountsAt: ms, holdingsAt: ms, transactionsAt: ms }),
})

const userSchema = v.object({
  userId: v.string(),
  userSecret: v.string(),
  rsaPublicKey: v.optional(v.string()),
  connectionCount: v.number(),
  connections: v.array(connectionSchema),
})

const stateSchema = v.object({
  version: v.literal(1),
  clientId: v.string(),
  consumerKey: v.string(),
  keyType: v.picklist(['commercial', 'personal']),
  /** Milliseconds that `advance` added to the machine's clock. */
  clockOffset: ms,
  users: v.array(userSchema),
})

/**
 * The state of a sandbox across restarts, as JSON: its keys, and its users with their secrets and connections. Does
 * not include links, visits to the portal and failures.
 *
 * @example
 * const copy = createSandbox({ state: sandbox.state })
 */
export type SandboxState = v.InferOutput<typeof stateSchema>

/**
 * Validates a value, such as the parsed content of a file, as the state of a sandbox. Throws a `TypeError` that names
 * the first invalid field.
 *
 * @example
 * const text = localStorage.getItem('sandbox') ?? '{}'
 * const sandbox = createSandbox({ state: readSandboxState(JSON.parse(text)) })
 */
export const readSandboxState = (value: unknown): SandboxState => {
  const result = v.safeParse(stateSchema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  throw new TypeError(`This is not the state of a sandbox: ${path ? `${path}: ` : ''}${issue.message}`)
}

const connectionState = ({ broker, isQueued: _, ...rest }: StoredConnection) => ({
  ...rest,
  broker: broker.slug,
})

const userState = ({ userId, userSecret, rsaPublicKey, connectionCount, connections }: StoredUser) => ({
  userId,
  userSecret,
  ...(rsaPublicKey === undefined ? {} : { rsaPublicKey }),
  connectionCount,
  connections: [...connections.values()].filter(({ isQueued }) => !isQueued).map(connectionState),
})

/**
 * Returns the state of a sandbox. Items that are queued for deletion count as deleted, because the queue is not
 * stored.
 */
export const stateOf = ({ settings, clock, users }: World): SandboxState => ({
  version: 1,
  clientId: settings.clientId,
  consumerKey: settings.consumerKey,
  keyType: settings.keyType,
  clockOffset: clock.offset,
  users: [...users.values()].filter(({ isQueued }) => !isQueued).map(userState),
})

/** Adds the users of a state to a new sandbox. Throws a `TypeError` for an unknown brokerage. */
export const restoreUsers = (world: World, state: SandboxState) => {
  for (const { connections, rsaPublicKey, ...user } of state.users) {
    const restored = connections.map(({ broker: slug, ...connection }): [string, StoredConnection] => {
      const broker = world.settings.brokerages.find((candidate) => candidate.slug === slug)
      if (!broker)
        throw new TypeError(`This sandbox has no brokerage "${slug}", but the state has a connection to it.`)
      return [connection.id, { ...connection, broker, isQueued: false }]
    })
    world.knownIds.add(user.userId)
    world.users.set(user.userId, {
      ...user,
      rsaPublicKey,
      connections: new Map(restored),
      isQueued: false,
    })
  }
}
