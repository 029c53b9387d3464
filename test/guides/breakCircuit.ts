import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { isSnapTradeError } from 'react-snaptrade-connect/server'

/** Milliseconds after which one request checks whether SnapTrade is available again. */
const PAUSE = 10_000

/** Stops calling SnapTrade after ten failures in a row, so that requests fail immediately instead of after 30 s. */
export const breakCircuit = (send: typeof fetch = fetch): typeof fetch => {
  const failures = handleWhen(
    // A client that disconnects is not a failure of SnapTrade.
    (error) => !(isSnapTradeError(error) && error.code === 'aborted'),
  ).orWhenResult((response) => response instanceof Response && response.status >= 500)
  const breaker = circuitBreaker(failures, { halfOpenAfter: PAUSE, breaker: new ConsecutiveBreaker(10) })

  return async (input, init) => {
    try {
      return await breaker.execute(() => send(input, init))
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error
      // In the format of SnapTrade's own errors: users get `brokerage_unavailable` and the delay.
      const detail = 'SnapTrade does not respond at the moment.'
      return Response.json({ detail }, { status: 503, headers: { 'retry-after': String(PAUSE / 1000) } })
    }
  }
}
