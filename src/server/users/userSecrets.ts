/**
 * Stores the state of each user at SnapTrade: the secret, which SnapTrade returns only once, and a registration in progress.
 * A lost secret is a lost user: encrypt it and back it up. Store the values, which are strings, unchanged. Functions can be
 * async. Several processes can share a strongly consistent store.
 *
 * @example
 * const userSecrets: UserSecrets = {
 *   get: (userId) => redis.get(`snaptrade:${userId}`),
 *   set: (userId, value) => redis.set(`snaptrade:${userId}`, value),
 *   delete: (userId) => redis.del(`snaptrade:${userId}`),
 * }
 */
export interface UserSecrets {
  /** Returns the value of this user, or `null` or `undefined` without one. */
  get(userId: string): string | null | undefined | Promise<string | null | undefined>
  /** Stores the value durably before it settles. */
  set(userId: string, value: string): unknown
  delete(userId: string): unknown
  /**
   * Stores `next`, or deletes if it is `null`, only if the current value is `expected` (`null`: no value), in one
   * atomic step. Resolves to whether it did. Optional: with it, processes cannot overwrite each other's values, and a
   * first login link is 150 ms faster.
   */
  replace?(userId: string, expected: string | null, next: string | null): boolean | Promise<boolean>
}

/**
 * Stores the secrets in this process. They are lost when it ends, and the users' connections can no longer be
 * accessed: for the sandbox, tests and demos.
 *
 * @example
 * const handler = createRouteHandler({ getUser, userSecrets: memoryUserSecrets() })
 */
export const memoryUserSecrets = (): UserSecrets => {
  const values = new Map<string, string>()
  const secrets: UserSecrets = {
    get: (userId) => values.get(userId),
    set: (userId, value) => void values.set(userId, value),
    delete: (userId) => void values.delete(userId),
  }
  const replace: UserSecrets['replace'] = (userId, expected, next) => {
    if ((values.get(userId) ?? null) !== expected) return false
    if (next === null) values.delete(userId)
    else values.set(userId, next)
    return true
  }
  // Not enumerable, so that a copy like { ...memoryUserSecrets(), set } does not bypass its own `set`.
  return Object.defineProperty(secrets, 'replace', { value: replace })
}
