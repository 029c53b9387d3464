import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'

/** One limit for all processes. If Redis is not available, each process counts on its own. */
export const redisLimiter = (redis: Redis) =>
  new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'snaptrade:limit',
    points: 60,
    duration: 60,
    insuranceLimiter: new RateLimiterMemory({ points: 60, duration: 60 }),
  })
