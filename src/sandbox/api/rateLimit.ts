import type { Clock } from '../clock.js'

/** How a request stands to the limit. */
export interface RateLimitState {
  limit: number
  remaining: number
  /** Seconds until the limit starts anew. */
  reset: number
  isExceeded: boolean
}

const minute = 60_000

/** Counts requests in windows of one minute, one client after the other. */
export const createRateLimit = (limit: number, clock: Clock) => {
  const windows = new Map<string, { start: number; count: number }>()
  return {
    take: (client: string): RateLimitState => {
      const now = clock.now()
      const known = windows.get(client)
      const current = known && now - known.start < minute ? known : { start: now, count: 0 }
      windows.set(client, current)
      current.count += 1
      return {
        limit,
        remaining: Math.max(0, limit - current.count),
        reset: Math.ceil((current.start + minute - now) / 1000),
        isExceeded: current.count > limit,
      }
    },
    clear: () => windows.clear(),
  }
}
