import type { Deadline } from '../deadline.js'
import { readStoredUser, type StoredUser, writeStoredUser } from './storedUser.js'
import { storeFailure } from './storeFailure.js'
import type { UserSecrets } from './userSecrets.js'

/** The state of the store at one moment. */
export interface Reading {
  /** The stored value, or `null` without one. */
  text: string | null
  user: StoredUser | undefined
}

/** The stored value of a user, within the deadline of one request. Each step is retried. */
export interface UserStore {
  read(userId: string): Promise<Reading>
  /**
   * Writes a value (`undefined` deletes), unless the store has changed since `from`. Returns the new reading on
   * success.
   */
  replace(userId: string, from: Reading, to: StoredUser | undefined): Promise<Reading | undefined>
  /**
   * Replaces the value so that only one process succeeds. `isSure` is `false` if another process may also have
   * succeeded.
   */
  claim(
    userId: string,
    from: Reading,
    to: StoredUser,
  ): Promise<{ mine: Reading; isSure: boolean } | undefined>
}

/** Milliseconds before each attempt. */
const TRIES = [0, 100, 400, 1500]

/**
 * Milliseconds that a claim must remain in a store without `replace`. Processes that saw no value have written by
 * then, or took longer and detect it. Fischer's algorithm: https://doi.org/10.1145/7351.7352
 */
const SETTLING = 150

export const createUserStore = (secrets: UserSecrets, deadline: Deadline): UserStore => {
  const attempt = async <Result>(known: readonly unknown[], task: () => Promise<Result>): Promise<Result> => {
    let failure: unknown
    for (const wait of TRIES) {
      if (wait > 0) await deadline.pause(wait)
      try {
        return await task()
      } catch (thrown) {
        deadline.check()
        failure = thrown
      }
    }
    throw storeFailure(failure, known)
  }

  const readOnce = async (userId: string): Promise<Reading> => {
    const value: unknown = await deadline.within('store', () => secrets.get(userId))
    const user = readStoredUser(userId, value)
    if (user === undefined) return { text: null, user }
    return { text: typeof value === 'string' ? value : JSON.stringify(value), user }
  }

  const write = (userId: string, text: string | null) =>
    deadline.within('store', async () => {
      await (text === null ? secrets.delete(userId) : secrets.set(userId, text))
    })

  /** Resolves to the milliseconds between read and write, or to `undefined` if the store had changed. */
  const swap = (userId: string, from: string | null, to: string | null) =>
    attempt(secretsIn(from, to), async () => {
      const begin = Date.now()
      if (secrets.replace) {
        const isDone = await deadline.within('store', () => secrets.replace?.(userId, from, to))
        // A failed attempt may still have been written.
        return isDone === true || (await readOnce(userId)).text === to ? 0 : undefined
      }
      const { text } = await readOnce(userId)
      if (text === to) return 0
      if (text !== from) return undefined
      await write(userId, to)
      return Date.now() - begin
    })

  const replace: UserStore['replace'] = async (userId, from, to) => {
    const text = to ? writeStoredUser(to) : null
    return (await swap(userId, from.text, text)) === undefined ? undefined : { text, user: to }
  }

  return {
    read: (userId) => attempt([], () => readOnce(userId)),
    replace,
    claim: async (userId, from, to) => {
      const mine = { text: writeStoredUser(to), user: to }
      const gap = await swap(userId, from.text, mine.text)
      if (gap === undefined) return undefined
      if (secrets.replace) return { mine, isSure: true }
      await deadline.pause(SETTLING)
      const { text } = await attempt([], () => readOnce(userId))
      if (text === mine.text) return { mine, isSure: gap < SETTLING }
      if (text !== from.text) return undefined
      throw new Error('userSecrets.set resolved, but userSecrets.get does not return the value.')
    },
  }
}

const secretsIn = (...texts: (string | null)[]) =>
  texts.flatMap((text) => {
    const user = readStoredUser('', text)
    return [text, user && 'userSecret' in user ? user.userSecret : undefined]
  })
