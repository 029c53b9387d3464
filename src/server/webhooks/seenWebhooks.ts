/**
 * Stores which webhooks a handler has processed, so that a redelivery is not processed again. Several processes can
 * share one store.
 *
 * @example
 * const seen: SeenWebhooks = {
 *   add: async (webhookId, ttl) => (await redis.set(`webhook:${webhookId}`, '1', 'PX', ttl, 'NX')) === 'OK',
 *   extend: (webhookId, ttl) => redis.set(`webhook:${webhookId}`, '1', 'PX', ttl),
 *   delete: (webhookId) => redis.del(`webhook:${webhookId}`),
 * }
 */
export interface SeenWebhooks {
  /** Stores an id for `ttl` milliseconds in one atomic step. Resolves to `false` if it is already stored. */
  add(webhookId: string, ttl: number): boolean | Promise<boolean>
  /** Stores an id that was added for `ttl` milliseconds from now, because it was processed. */
  extend(webhookId: string, ttl: number): unknown
  /** Deletes an id, because its handler failed and the next delivery has to be processed. */
  delete(webhookId: string): unknown
}

/**
 * Stores webhook ids in this process. A redelivery to another process, or after a restart, is processed again.
 *
 * @example
 * const handler = createWebhookHandler({ seen: memorySeenWebhooks() })
 */
export const memorySeenWebhooks = (): SeenWebhooks => {
  const expiries = new Map<string, number>()
  const set = (webhookId: string, ttl: number) => {
    expiries.delete(webhookId)
    expiries.set(webhookId, Date.now() + ttl)
  }
  /** The oldest are first. An id with a longer time delays the deletion of those after it. */
  const prune = (now: number) => {
    for (const [webhookId, expiry] of expiries) {
      if (expiry > now) return
      expiries.delete(webhookId)
    }
  }
  return {
    add: (webhookId, ttl) => {
      const now = Date.now()
      prune(now)
      if ((expiries.get(webhookId) ?? 0) > now) return false
      set(webhookId, ttl)
      return true
    },
    extend: set,
    delete: (webhookId) => void expiries.delete(webhookId),
  }
}
