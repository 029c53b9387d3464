import type { SnapTradeErrorCode } from '../../core/errorCodes.js'
import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import type { SnapTradeClient } from '../client.js'
import { type Deadline, startDeadline } from '../deadline.js'
import { isRegistered, newAttempt } from '../users/storedUser.js'
import type { UserSecrets } from '../users/userSecrets.js'
import { createUserStore } from '../users/userStore.js'

/** The result for one part of the backend. */
export interface HealthCheck {
  isHealthy: boolean
  /** Milliseconds. */
  duration: number
  /** The error code if the part is not healthy. */
  code?: SnapTradeErrorCode | undefined
  /** The error's detail, for developers. */
  detail?: string | undefined
}

/** The result of `health()`. */
export interface Health {
  isHealthy: boolean
  /** Whether a value can be written, read and deleted. */
  store: HealthCheck
  /** Whether SnapTrade accepts a signed `getPartnerInfo`. */
  snapTrade: HealthCheck
}

/** Parameters of `health()`. */
export interface HealthParameters {
  /** Milliseconds for both checks, which run in parallel. Default: 10000. */
  timeout?: number | undefined
  /** Milliseconds for which a result is cached, because SnapTrade counts each request. Default: 30000. */
  maxAge?: number | undefined
  /** The user id under which the store is tested. It must not be a real user's. Default: `snaptrade-health-check`. */
  userId?: string | undefined
}

interface HealthDependencies {
  findClient: () => SnapTradeClient
  secrets: UserSecrets
}

/** Creates `health()`. Concurrent calls share one check. */
export const createHealth = ({ findClient, secrets }: HealthDependencies) => {
  let latest: { at: number; health: Promise<Health> } | undefined

  const look = async ({ timeout = 10_000, userId = 'snaptrade-health-check' }: HealthParameters) => {
    const deadline = startDeadline(timeout)
    try {
      const [store, snapTrade] = await Promise.all([
        check(() => writeToStore(secrets, userId, deadline)),
        check(() =>
          deadline.within('snapTrade', () =>
            findClient().send('getPartnerInfo', {}, { timeout: deadline.remaining() }),
          ),
        ),
      ])
      return { isHealthy: store.isHealthy && snapTrade.isHealthy, store, snapTrade }
    } finally {
      deadline.clear()
    }
  }

  return (parameters: HealthParameters = {}): Promise<Health> => {
    const { maxAge = 30_000 } = parameters
    if (latest && Date.now() - latest.at < maxAge) return latest.health
    latest = { at: Date.now(), health: look(parameters) }
    return latest.health
  }
}

const check = async (task: () => Promise<unknown>): Promise<HealthCheck> => {
  const begin = performance.now()
  const since = () => Math.round(performance.now() - begin)
  try {
    await task()
    return { isHealthy: true, duration: since() }
  } catch (thrown) {
    const error = isSnapTradeError(thrown) ? thrown : undefined
    const detail = error?.detail ?? (thrown instanceof Error ? thrown.message : undefined)
    return { isHealthy: false, duration: since(), code: error?.code ?? 'server_error', detail }
  }
}

/** Other processes may write under the same id at the same time. That also shows that the store works. */
const writeToStore = async (secrets: UserSecrets, userId: string, deadline: Deadline) => {
  const store = createUserStore(secrets, deadline)
  const before = await store.read(userId)
  if (isRegistered(before.user)) {
    const detail = `health: userSecrets has a registered user ${JSON.stringify(userId)}. Pass a userId that no user has.`
    throw new SnapTradeError('config_invalid', { status: 500, detail })
  }
  const pending = { snapTradeUserId: userId, at: Date.now(), attempt: newAttempt() }
  const written = await store.replace(userId, before, { pending })
  if (!written) return
  const after = await store.read(userId)
  if (after.text === null) throw new Error('userSecrets.set resolved, but userSecrets.get returns nothing.')
  if (after.text === written.text) await store.replace(userId, written, undefined)
}
