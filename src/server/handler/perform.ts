import { SnapTradeError } from '../../core/errors.js'
import { type OperationInput, type OperationName, operations } from '../../core/operations.js'
import type { KeyType } from '../client.js'
import { deleteUser } from '../users/deleteUser.js'
import { createRegistration, type UserContext } from '../users/registration.js'
import { notRegistered, resetSecret } from '../users/resetSecret.js'
import type { CheckedInput } from './input.js'

/** One permitted request. */
export interface Call {
  operation: OperationName
  input: CheckedInput
  /** The user it is for; `undefined` for operations about nobody by people who are not signed in. */
  userId: string | undefined
  /** Whether that is the person who is signed in. */
  isOwn: boolean
  /** The client's own copy of the secret, where that is accepted. */
  clientSecret: string | undefined
  signal: AbortSignal
}

/** What the browser is to be answered. */
export interface Answer {
  status: number
  headers?: Headers
  data: unknown
  /** What the operator is to be told although the browser's request succeeded. */
  problem?: SnapTradeError
}

/** What `createPerform` takes. */
export interface PerformParameters extends UserContext {
  keyType: KeyType
  autoRegister: boolean
}

/** A personal key has exactly one user, whom nobody can list, delete or give a new secret. */
const notPersonal = new Set<OperationName>([
  'listSnapTradeUsers',
  'deleteSnapTradeUser',
  'resetSnapTradeUserSecret',
])

/** Carries out permitted requests: adds the user's credentials and looks after registration. */
export const createPerform = (parameters: PerformParameters) => {
  const { keyType, autoRegister, send, secrets } = parameters
  const registration = createRegistration(parameters)

  const forward = (
    call: Call,
    credentials: { userId?: string; userSecret?: string } = {},
  ): Promise<Answer> => {
    const { operation, input, signal } = call
    // What changes something is carried through even when the browser goes away.
    const options = operations[operation].isRepeatable ? { signal } : {}
    return send(operation, { ...input, ...credentials } as OperationInput<typeof operation>, options)
  }

  const register = async ({ userId, isOwn, input }: Call & { userId: string }): Promise<Answer> => {
    const { rsaPublicKey } = input as { rsaPublicKey?: string }
    // For oneself registering is idempotent: apps do it on every click.
    if (isOwn && !rsaPublicKey) await registration.ensure(userId)
    else await registration.register(userId, rsaPublicKey)
    return { status: 200, data: { userId } }
  }

  const actForUser = async (call: Call & { userId: string }): Promise<Answer> => {
    const { operation, userId, clientSecret } = call
    const known = (await secrets.get(userId)) || clientSecret
    if (known) return forward(call, { userId, userSecret: known })
    if (autoRegister && operation === 'loginSnapTradeUser') {
      const { userSecret } = await registration.ensure(userId)
      return forward(call, { userId, userSecret })
    }
    // Someone who has never been there has no connections; an app's first page need not fail over it.
    if (autoRegister && operation === 'listBrokerageAuthorizations') return { status: 200, data: [] }
    throw notRegistered(operation)
  }

  return async (call: Call): Promise<Answer> => {
    const { operation, userId } = call
    if (keyType === 'personal' && notPersonal.has(operation)) {
      throw new SnapTradeError('not_implemented', {
        operation,
        status: 501,
        detail: 'A personal key has one user, who cannot be listed, deleted or given a new secret.',
      })
    }
    if (userId === undefined || operations[operation].caller !== 'user') return forward(call)
    if (operation === 'registerSnapTradeUser') {
      return keyType === 'personal' ? { status: 200, data: { userId } } : register({ ...call, userId })
    }
    if (keyType === 'personal') return forward(call)
    if (operation === 'deleteSnapTradeUser') return deleteUser(parameters, userId)
    if (operation === 'resetSnapTradeUserSecret') return resetSecret(parameters, userId)
    return actForUser({ ...call, userId })
  }
}
