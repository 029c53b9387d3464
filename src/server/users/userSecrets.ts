/**
 * Where a backend keeps the secrets that SnapTrade gives out once, at registration. A lost secret is a lost
 * user, so keep them where your other secrets are: encrypted, backed up, out of reach of the browser. Each
 * function may answer at once or with a promise; what it throws reaches `onError`, never the browser.
 */
export interface UserSecrets {
  /** The user's secret; `null` or `undefined` when there is none. */
  get(userId: string): string | null | undefined | Promise<string | null | undefined>
  /** Stores it for good before it answers. */
  set(userId: string, userSecret: string): unknown
  delete(userId: string): unknown
}

/**
 * Keeps the secrets in this process. They are gone when it ends, and with them the way to the users'
 * connections: for the sandbox, tests and demos.
 *
 * @example
 * const handler = createRouteHandler({ getUser, userSecrets: memoryUserSecrets() })
 */
export const memoryUserSecrets = (): UserSecrets => {
  const secrets = new Map<string, string>()
  return {
    get: (userId) => secrets.get(userId),
    set: (userId, userSecret) => void secrets.set(userId, userSecret),
    delete: (userId) => void secrets.delete(userId),
  }
}
