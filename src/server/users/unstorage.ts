import type { UserSecrets } from './userSecrets.js'

/** What is needed of an unstorage `Storage`; anything with these three functions will do. */
export interface KeyValueStorage {
  getItem(key: string): unknown
  setItem(key: string, value: { value: string }): unknown
  removeItem(key: string): unknown
}

/**
 * Keeps the secrets in any storage of unstorage (https://unstorage.unjs.io): Redis, Postgres, Cloudflare KV,
 * files. `prefix` begins every key; default `snaptrade:user-secret:`. A read-only driver drops what it is
 * given silently: do not use one.
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
      /** The first version stored the bare secret. */
      userSecret?: unknown
    } | null
    const value = item?.value ?? item?.userSecret
    return typeof value === 'string' ? value : null
  },
  // In an object: unstorage parses a bare text that looks like JSON.
  set: (userId, value) => storage.setItem(prefix + encodeUserId(userId), { value }),
  delete: (userId) => storage.removeItem(prefix + encodeUserId(userId)),
})

/**
 * A user id as one segment of a key. Storages give `:`, `/`, `?`, `.` and `$` meanings of their own, and some
 * file systems take `Ada` for `ada`: everything but small letters, digits and `-` is written by its number.
 */
const encodeUserId = (userId: string) =>
  userId.replace(/[^a-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
