import type { Clock } from '../clock.js'

/** The state of the rate limit for a request. */
export interface RateLimitState {
  limit: number
  remaining: number
  /** Seconds until the oldest request no longer counts. */
  reset: number
  isExceeded: boolean
}

const minute = 60_000

/** Counts each client's requests of the last 60 seconds. Refused requests do not count. */
export const createRateLimit = (limit: number, clock: Clock) => {
  const requests = new Map<string, number[]>()
  return {
    take: (client: string): RateLimitState => {
      const now = clock.now()
      const recent = (requests.get(client) ?? []).filter((time) => now - time < minute)
      const isExceeded = recent.length >= limit
      if (!isExceeded) recent.push(now)
      requests.set(client, recent)
      return {
        limit,
        remaining: limit - recent.length,
        reset: Math.ceil(((recent[0] ?? now) + minute - now) / 1000),
        isExceeded,
      }
    },
    clear: () => requests.clear(),
  }
}
