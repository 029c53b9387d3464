import type { UserSecrets } from './userSecrets.js'

/** The functions of an unstorage `Storage` that `unstorageUserSecrets` calls. */
export interface KeyValueStorage {
  getItem(key: string): unknown
  setItem(key: string, value: { value: string }): unknown
  removeItem(key: string): unknown
}

/**
 * Stores the secrets in any unstorage driver (https://unstorage.unjs.io): Redis, Postgres, Cloudflare KV, files.
 * `prefix` is the prefix of all keys; default `snaptrade:user-secret:`. Do not use a read-only driver: it silently
 * drops values.
 *
 * @example
 * const userSecrets = unstorageUserSecrets(createStorage({ driver: redisDriver({ url }) }))
 */
export const unstorageUserSecrets = (
  storage: KeyValueStorage,
  { prefix = 'snaptrade:user-secret:' }: { prefix?: string | undefined } = {},
): UserSecrets => ({
  get: async (userId) => {
    const item = (await storage.getItem(prefix + encodeUserId(userId))) as {
      value?: unknown
      /** The first version stored only the secret. */
      userSecret?: unknown
    } | null
    const value = item?.value ?? item?.userSecret
    return typeof value === 'string' ? value : null
  },
  // In an object, because unstorage parses a string that looks like JSON.
  set: (userId, value) => storage.setItem(prefix + encodeUserId(userId), { value }),
  delete: (userId) => storage.removeItem(prefix + encodeUserId(userId)),
})

/**
 * Returns a user id as one segment of a key. Storage drivers interpret `:`, `/`, `?`, `.` and `$`, and some file
 * systems are case-insensitive, so everything except lower-case letters, digits and `-` is escaped.
 */
const encodeUserId = (userId: string) =>
  userId.replace(/[^a-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
