import type { UserSecrets } from './userSecrets.js'

/** Resolves after `ms` milliseconds. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Milliseconds before each try. */
const TRIES = [0, 100, 400, 1500]

/** Tries a few times; rejects with what the last try threw. */
export const persist = async (task: () => unknown): Promise<void> => {
  let failure: unknown
  for (const wait of TRIES) {
    if (wait > 0) await pause(wait)
    try {
      await task()
      return
    } catch (thrown) {
      failure = thrown
    }
  }
  throw failure
}

/** Stores a secret, with a few tries. A store that throws but has it all the same counts as done. */
export const saveSecret = (secrets: UserSecrets, userId: string, userSecret: string): Promise<void> =>
  persist(async () => {
    try {
      await secrets.set(userId, userSecret)
    } catch (thrown) {
      const stored = await (async () => secrets.get(userId))().catch(() => undefined)
      if (stored !== userSecret) throw thrown
    }
  })
