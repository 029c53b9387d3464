import type { OperationName, OperationOutput } from '../../core/operations.js'
import { parseSshPublicKey } from '../../encryption/sshPublicKey.js'
import { accountsOf } from '../accounts.js'
import { toBrokerage } from '../brokerages.js'
import { disable, reportAccounts, toConnection } from '../connections.js'
import { createJwt } from '../jwt.js'
import { encryptedResponseFor, responseFor } from '../responseFor.js'
import { issueUserSecret } from '../userSecret.js'
import { createUser, queueConnectionDeletion, queueUserDeletion } from '../users.js'
import type { StoredConnection, StoredUser, World } from '../world.js'
import { findUser } from './authenticate.js'
import { issueLink } from './login.js'
import { invalid, Refusal } from './refusal.js'

/** A request whose signature has been verified. */
export interface Call {
  world: World
  /** The URL of the portal's page for links, at the address of the request. */
  redeemUrl: string
  params: Record<string, string>
  query: URLSearchParams
  body: Record<string, unknown>
}

type Handlers = {
  readonly [Name in OperationName]: (call: Call) => OperationOutput<Name> | Promise<OperationOutput<Name>>
}

const notFound = () => new Refusal(404, '1011', 'The requested resource does not exist.')

const userOf = ({ world, query }: Call): StoredUser =>
  findUser(world, { userId: query.get('userId'), userSecret: query.get('userSecret') })

/** Returns the connection of a request and its user. Throws 404 for another user's connection. */
export const connectionOf = (call: Call): { user: StoredUser; connection: StoredConnection } => {
  const user = userOf(call)
  const connection = user.connections.get(call.params.authorizationId ?? call.params.connectionId ?? '')
  if (!connection) throw notFound()
  return { user, connection }
}

/** A personal key has one user and cannot manage users. */
const needCommercialKey = ({ world }: Call) => {
  if (world.settings.keyType === 'personal') {
    throw new Refusal(403, '1140', 'Personal keys cannot manage users.')
  }
}

const needFeature = (isOn: boolean) => {
  if (!isOn) throw new Refusal(403, '1141', 'Feature is not enabled for this customer or this connection')
}

/** The implementation of each operation. */
export const handlers: Handlers = {
  registerSnapTradeUser: async (call) => {
    needCommercialKey(call)
    const { userId, rsaPublicKey } = call.body
    if (typeof userId !== 'string' || !userId) throw invalid('userId must be a non-empty string')
    if (rsaPublicKey !== undefined && rsaPublicKey !== null) {
      if (typeof rsaPublicKey !== 'string') throw invalid('rsaPublicKey must be a string')
      await parseSshPublicKey(rsaPublicKey).catch(() => {
        throw invalid('rsaPublicKey must be an RSA key in OpenSSH form: ssh-rsa AAAA…')
      })
    }
    const issued = await issueUserSecret(call.world.settings, userId)
    if (call.world.users.has(userId)) {
      throw new Refusal(400, '1010', `User with the following userId already exist: ${userId}`)
    }
    const { userSecret } = createUser(call.world, {
      userId,
      userSecret: issued,
      rsaPublicKey: rsaPublicKey ?? undefined,
    })
    return { userId, userSecret }
  },
  loginSnapTradeUser: (call) => {
    const user = userOf(call)
    return responseFor(user, issueLink(call.world, user, call.body, call.redeemUrl))
  },
  listSnapTradeUsers: (call) => {
    needCommercialKey(call)
    return [...call.world.users.keys()]
  },
  deleteSnapTradeUser: (call) => {
    needCommercialKey(call)
    const user = call.world.users.get(call.query.get('userId') ?? '')
    if (!user) throw notFound()
    queueUserDeletion(call.world, user)
    return {
      status: 'deleted',
      detail: 'User queued for deletion; please wait for webhook for confirmation.',
      userId: user.userId,
    }
  },
  getUserJWT: (call) => {
    const user = userOf(call)
    return encryptedResponseFor(user, async () => ({ token: await createJwt(call.world, user.userId) }))
  },
  resetSnapTradeUserSecret: async (call) => {
    needCommercialKey(call)
    const { userId, userSecret } = call.body
    const user = findUser(call.world, { userId, userSecret })
    const issued = await issueUserSecret(call.world.settings, user.userId)
    // If two resets use the same secret, only one succeeds.
    if (user.userSecret !== userSecret) findUser(call.world, { userId, userSecret })
    user.userSecret = issued
    return { userId: user.userId, userSecret: user.userSecret }
  },
  listBrokerageAuthorizations: (call) => [...userOf(call).connections.values()].map(toConnection),
  detailBrokerageAuthorization: (call) => toConnection(connectionOf(call).connection),
  deleteConnection: (call) => {
    const { user, connection } = connectionOf(call)
    queueConnectionDeletion(call.world, user, connection)
    return {
      detail: 'Connection queued for deletion; please wait for webhook for confirmation.',
      connection_id: connection.id,
    }
  },
  refreshBrokerageAuthorization: (call) => {
    const { world } = call
    const { user, connection } = connectionOf(call)
    needFeature(world.settings.canRefresh)
    if (connection.disabledAt !== null) {
      throw new Refusal(
        402,
        '3003',
        'Unable to sync with brokerage account because the connection is disabled.',
      )
    }
    const now = world.clock.now()
    if (connection.refreshedAt !== null && now - connection.refreshedAt < world.settings.refreshInterval) {
      throw new Refusal(429, 'throttled', 'Connection refreshed too recently. Please try again later.', {
        'retry-after': String(
          Math.ceil((connection.refreshedAt + world.settings.refreshInterval - now) / 1000),
        ),
      })
    }
    connection.refreshedAt = now
    reportAccounts(world, user, connection, ['ACCOUNT_HOLDINGS_UPDATED', 'ACCOUNT_TRANSACTIONS_UPDATED'])
    return { detail: `Connection ${connection.id} scheduled for refresh` }
  },
  disableBrokerageAuthorization: (call) => {
    const { user, connection } = connectionOf(call)
    needFeature(call.world.settings.canDisable)
    if (connection.disabledAt !== null) {
      throw new Refusal(402, '3011', 'This connection is already disabled.')
    }
    disable(call.world, user, connection)
    return { detail: `Connection ${connection.id} has been disabled` }
  },
  listBrokerageAuthorizationAccounts: (call) =>
    accountsOf(connectionOf(call).connection, call.world.clock.now()),
  listAllBrokerages: ({ world }) => world.settings.brokerages.map(toBrokerage),
  getPartnerInfo: ({ world: { settings } }) => ({
    slug: settings.clientId,
    name: 'Sandbox',
    logo_url: null,
    allowed_brokerages: settings.brokerages.filter(({ enabled }) => enabled).map(toBrokerage),
    can_access_trades: true,
    can_access_holdings: true,
    can_access_account_history: true,
    can_access_reference_data: true,
    can_access_portfolio_management: false,
    can_access_orders: true,
    redirect_uri: settings.redirectUri,
  }),
}
