import type { SeenWebhooks } from './seenWebhooks.js'

/** The functions of an unstorage `Storage` that `unstorageSeenWebhooks` calls. */
export interface SeenStorage {
  getItem(key: string): unknown
  setItem(key: string, value: { until: number }, options: { ttl: number }): unknown
  removeItem(key: string): unknown
}

/**
 * Stores webhook ids in any unstorage driver (https://unstorage.unjs.io). `prefix` defaults to `snaptrade:webhook:`.
 * Drivers with a `ttl` (Redis, Cloudflare KV, Vercel KV) delete old ids. unstorage cannot test and set atomically:
 * two simultaneous deliveries to two processes are both processed.
 *
 * @example
 * const seen = unstorageSeenWebhooks(createStorage({ driver: redisDriver({ url }) }))
 */
export const unstorageSeenWebhooks = (
  storage: SeenStorage,
  { prefix = 'snaptrade:webhook:' }: { prefix?: string | undefined } = {},
): SeenWebhooks => {
  // Ids are UUIDs. Other values must not reach another key.
  const keyOf = (webhookId: string) => prefix + encodeURIComponent(webhookId).replaceAll('.', '%2E')
  const set = (webhookId: string, ttl: number) =>
    storage.setItem(keyOf(webhookId), { until: Date.now() + ttl }, { ttl: Math.ceil(ttl / 1000) })
  return {
    add: async (webhookId, ttl) => {
      const item = (await storage.getItem(keyOf(webhookId))) as { until?: unknown } | null
      if (typeof item?.until === 'number' && item.until > Date.now()) return false
      await set(webhookId, ttl)
      return true
    },
    extend: set,
    delete: (webhookId) => storage.removeItem(keyOf(webhookId)),
  }
}
