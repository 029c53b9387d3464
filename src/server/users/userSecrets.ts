/**
 * Where a backend keeps what it knows of each person at SnapTrade: the secret that SnapTrade returns once, and the
 * registration that is under way. A lost secret is a lost user, so keep it with your other secrets: encrypted, backed up,
 * out of reach of the browser. Values are texts of this package: store them as they are.
 *
 * Each function may return at once or with a promise. Several processes may share a store if a value that one of them
 * has written is what all others read from then on.
 *
 * @example
 * const userSecrets: UserSecrets = {
 *   get: (userId) => redis.get(`snaptrade:${userId}`),
 *   set: (userId, value) => redis.set(`snaptrade:${userId}`, value),
 *   delete: (userId) => redis.del(`snaptrade:${userId}`),
 * }
 */
export interface UserSecrets {
  /** Returns the value for this person; `null` or `undefined` if nothing is stored. */
  get(userId: string): string | null | undefined | Promise<string | null | undefined>
  /** Stores the value durably before it settles. */
  set(userId: string, value: string): unknown
  delete(userId: string): unknown
  /**
   * Stores `next`, or deletes with `null`, only if the value is `expected` (`null`: none), in one step. Resolves to
   * whether it did. Optional: with it, no two processes can write over each other, and a first login is 150 ms faster.
   */
  replace?(userId: string, expected: string | null, next: string | null): boolean | Promise<boolean>
}

/**
 * Keeps the secrets in this process. They are gone when it ends, and with them the way to the users'
 * connections: for the sandbox, tests and demos.
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
  // Not enumerable: a copy like { ...memoryUserSecrets(), set } must not write past its own `set`.
  return Object.defineProperty(secrets, 'replace', { value: replace })
}
