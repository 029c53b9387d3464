/**
 * Where a webhook handler notes which webhooks it has processed, so that a second delivery is not processed again. Several
 * processes share one store.
 *
 * @example
 * const seen: SeenWebhooks = {
 *   add: async (webhookId, ttl) => (await redis.set(`webhook:${webhookId}`, '1', 'PX', ttl, 'NX')) === 'OK',
 *   extend: (webhookId, ttl) => redis.set(`webhook:${webhookId}`, '1', 'PX', ttl),
 *   delete: (webhookId) => redis.del(`webhook:${webhookId}`),
 * }
 */
export interface SeenWebhooks {
  /** Notes an id for `ttl` milliseconds, in one step. Resolves to `false` if it was noted before. */
  add(webhookId: string, ttl: number): boolean | Promise<boolean>
  /** Keeps an id that was added for `ttl` milliseconds from now: it was processed. */
  extend(webhookId: string, ttl: number): unknown
  /** Forgets an id: its handler failed, and the next delivery is processed. */
  delete(webhookId: string): unknown
}

/**
 * Notes webhooks in this process. A redelivery to another process, or after a restart, is processed once more.
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
  /** The oldest are first. One that was kept for longer than a later one waits for its turn. */
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
