import { SnapTradeError } from '../../core/errors.js'
import { type OperationInput, type OperationName, operations } from '../../core/operations.js'
import type { KeyType } from '../clientParameters.js'
import { withCurrentSecret } from '../users/currentSecret.js'
import { deleteSnapTradeId, deleteUser } from '../users/deleteUser.js'
import { createRegistration } from '../users/registration.js'
import { notRegistered, resetSecret } from '../users/resetSecret.js'
import { isRegistered } from '../users/storedUser.js'
import type { UserContext } from '../users/userContext.js'
import type { CheckedInput } from './input.js'
import { isPartners, isPublic } from './permissions.js'

/** One permitted request. */
export interface Call {
  operation: OperationName
  input: CheckedInput
  /** The user the request is for; `undefined` for operations without a user when signed out. */
  userId: string | undefined
  /** Whether this is the signed-in user. */
  isOwn: boolean
  /** The signed-in user's secret from the client, if that is accepted. */
  clientSecret: string | undefined
  signal: AbortSignal
}

/** The response for the browser. */
export interface OperationResponse {
  status: number
  headers?: Headers
  data: unknown
}

/** Parameters of `createPerform`. */
export interface PerformParameters {
  keyType: KeyType
  autoRegister: boolean
}

/** A personal key has exactly one user, who cannot be listed, deleted or given a new secret. */
const notPersonal = new Set<OperationName>([
  'listSnapTradeUsers',
  'deleteSnapTradeUser',
  'resetSnapTradeUserSecret',
])

/**
 * Creates the function that performs permitted requests: adds the user's credentials and registers the user if
 * needed.
 */
export const createPerform = ({ keyType, autoRegister }: PerformParameters) => {
  const registration = createRegistration()

  const forward = (
    context: UserContext,
    { operation, input, signal }: Call,
    credentials: { userId?: string; userSecret?: string } = {},
  ): Promise<OperationResponse> => {
    // A change is completed even if the browser disconnects.
    const options = operations[operation].isRepeatable ? { signal } : {}
    return context.send(operation, { ...input, ...credentials } as OperationInput<typeof operation>, options)
  }

  const register = async (
    context: UserContext,
    call: Call & { userId: string },
  ): Promise<OperationResponse> => {
    const { userId, isOwn, input } = call
    const { rsaPublicKey } = input as { rsaPublicKey?: string }
    // Registering oneself is idempotent, because apps do it on every click.
    if (isOwn && !rsaPublicKey) await registration.ensure(context, userId)
    else await registration.register(context, userId, rsaPublicKey)
    return { status: 200, data: { userId } }
  }

  const actForUser = async (
    context: UserContext,
    call: Call & { userId: string },
  ): Promise<OperationResponse> => {
    const { operation, userId, isOwn, clientSecret } = call
    const { user: stored } = await context.store.read(userId)
    if (!isRegistered(stored) && isOwn && clientSecret) {
      return forward(context, call, { userId, userSecret: clientSecret })
    }
    const isLogin = autoRegister && operation === 'loginSnapTradeUser'
    const user = !isRegistered(stored) && isLogin ? await registration.ensure(context, userId) : stored
    if (isRegistered(user)) {
      return withCurrentSecret(context, call.operation, userId, user, ({ snapTradeUserId, userSecret }) =>
        forward(context, call, { userId: snapTradeUserId, userSecret }),
      )
    }
    // A user who is not registered has no connections. An app's first page lists them before the first login link.
    if (autoRegister && operation === 'listBrokerageAuthorizations') return { status: 200, data: [] }
    throw notRegistered(operation)
  }

  return async (context: UserContext, call: Call): Promise<OperationResponse> => {
    const { operation, userId, isOwn } = call
    if (keyType === 'personal' && notPersonal.has(operation)) {
      throw new SnapTradeError('not_implemented', {
        operation,
        status: 501,
        detail: 'A personal key has one user, who cannot be listed, deleted or given a new secret.',
      })
    }
    if (userId === undefined || isPublic(operation) || isPartners(operation)) return forward(context, call)
    if (operation === 'registerSnapTradeUser') {
      return keyType === 'personal'
        ? { status: 200, data: { userId } }
        : register(context, { ...call, userId })
    }
    if (keyType === 'personal') return forward(context, call)
    if (operation === 'deleteSnapTradeUser') {
      return isOwn ? deleteUser(context, userId) : deleteSnapTradeId(context, userId)
    }
    if (operation === 'resetSnapTradeUserSecret') return resetSecret(context, userId)
    return actForUser(context, { ...call, userId })
  }
}
