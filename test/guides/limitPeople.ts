import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

interface LimitParameters {
  handler: (request: Request) => Promise<Response>
  /** The same function as the handler's. */
  getUser: (request: Request) => Promise<{ id: string } | null>
  limiter?: RateLimiterAbstract
}

/** Allows each user 60 requests per minute. In memory, so for one process. */
const memoryLimiter = new RateLimiterMemory({ points: 60, duration: 60 })

export const limitPeople =
  ({ handler, getUser, limiter = memoryLimiter }: LimitParameters) =>
  async (request: Request): Promise<Response> => {
    const user = await getUser(request)
    // The handler rejects requests of signed-out users without calling SnapTrade.
    const wait = user ? await secondsToWait(limiter, user.id) : 0
    if (wait === 0) return handler(request)
    const detail = `You have made many requests. Try again in ${wait} s.`
    return Response.json(
      { code: 'rate_limited', status: 429, retryAfter: wait, detail },
      { status: 429, headers: { 'retry-after': String(wait), 'cache-control': 'no-store' } },
    )
  }

const secondsToWait = async (limiter: RateLimiterAbstract, key: string) => {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    // Any other error is a failure of the limiter's own store. The request is then allowed.
    return refused instanceof RateLimiterRes ? Math.ceil(refused.msBeforeNext / 1000) : 0
  }
}
