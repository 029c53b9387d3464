import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import type { SendFunction } from '../client.js'
import type { Lock } from './lock.js'
import { pause, saveSecret } from './saveSecret.js'
import type { UserSecrets } from './userSecrets.js'

/** What the users' affairs need. */
export interface UserContext {
  send: SendFunction
  secrets: UserSecrets
  lock: Lock
}

/** A user's secret, and whether this very call made the user. */
interface Registered {
  userSecret: string
  isNew: boolean
}

/** Milliseconds between looks at the store while another machine finishes: 3.1 s in all. */
const LOOKS = [0, 100, 200, 400, 800, 1600]

/** Registers users so that nobody's secret is ever lost: see `register` and `ensure`. */
export const createRegistration = (context: UserContext) => {
  const { send, secrets, lock } = context
  const inFlight = new Map<string, Promise<Registered>>()

  const create = async (userId: string, rsaPublicKey?: string): Promise<Registered> => {
    let userSecret: string | undefined
    try {
      // Never with the browser's signal: an answer that nobody reads is a secret lost.
      const { data } = await send('registerSnapTradeUser', { userId, ...(rsaPublicKey && { rsaPublicKey }) })
      userSecret = data.userSecret
    } catch (thrown) {
      if (isSnapTradeError(thrown) && thrown.code === 'user_exists') {
        return { userSecret: await awaitSecret(secrets, userId, thrown), isNew: false }
      }
      throw thrown
    }
    if (!userSecret) {
      throw new SnapTradeError('invalid_response', {
        operation: 'registerSnapTradeUser',
        status: 502,
        detail: 'SnapTrade registered the user without a secret. Is keyType right?',
      })
    }
    await saveSecret(secrets, userId, userSecret).catch((cause) => rollBack(context, userId, cause))
    return { userSecret, isNew: true }
  }

  /** The secret of a user who is registered if need be. Requests that come meanwhile share the work. */
  const ensure = (userId: string): Promise<Registered> => {
    const running = inFlight.get(userId)
    if (running) return running
    const work = lock(userId, async () => {
      const userSecret = await secrets.get(userId)
      return userSecret ? { userSecret, isNew: false } : create(userId)
    }).finally(() => inFlight.delete(userId))
    inFlight.set(userId, work)
    return work
  }

  /** Registers a user who must be new. Throws `user_exists` otherwise. */
  const register = (userId: string, rsaPublicKey?: string): Promise<Registered> =>
    lock(userId, async () => {
      const registered = (await secrets.get(userId)) ? undefined : await create(userId, rsaPublicKey)
      if (registered?.isNew) return registered
      throw new SnapTradeError('user_exists', {
        operation: 'registerSnapTradeUser',
        status: 400,
        detail: rsaPublicKey
          ? 'The user is registered already; a public key can only be given at registration.'
          : 'The user is registered already.',
      })
    })

  return { ensure, register }
}

/** Another machine may have registered the user a moment ago, and be about to store the secret. */
const awaitSecret = async (secrets: UserSecrets, userId: string, error: SnapTradeError) => {
  for (const wait of LOOKS) {
    if (wait > 0) await pause(wait)
    const userSecret = await secrets.get(userId)
    if (userSecret) return userSecret
  }
  // Nobody is deleted here: that would take the user's connections with it.
  throw new SnapTradeError('user_secret_missing', {
    operation: 'registerSnapTradeUser',
    status: 409,
    providerCode: error.providerCode,
    requestId: error.requestId,
    detail:
      'SnapTrade has this user already, but userSecrets holds no secret for them. Restore it in the store; or, if the connections may be lost, delete the user at SnapTrade by hand. A deletion that is still under way looks the same: try again in a minute. With the sandbox: this process was restarted and a store in memory forgot the secret; restart the sandbox too, or give userSecrets a store on disk.',
    cause: error,
  })
}

/** A user whose secret cannot be kept is of no use to anyone: the new user goes again. */
const rollBack = async ({ send, secrets }: UserContext, userId: string, cause: unknown): Promise<never> => {
  const isUndone = await send('deleteSnapTradeUser', { userId }).then(
    () => true,
    () => false,
  )
  // The store may have kept it after all, and would then hold the secret of a deleted user.
  await (async () => secrets.delete(userId))().catch(() => {})
  throw new SnapTradeError('user_secret_not_stored', {
    operation: 'registerSnapTradeUser',
    status: 500,
    cause,
    detail: isUndone
      ? 'userSecrets.set failed, so the registration was taken back. Mend the store, then try again.'
      : 'userSecrets.set failed, and taking the registration back failed too: SnapTrade has a user whose secret is lost. Mend the store, and delete that user at SnapTrade by hand.',
  })
}
