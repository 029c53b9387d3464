import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { isSnapTradeError } from 'react-snaptrade-connect/server'

/** Milliseconds after which one request tries whether SnapTrade is back. */
const PAUSE = 10_000

/** Stops calling SnapTrade after ten failures in a row, so that people are told at once instead of after 30 s. */
export const breakCircuit = (send: typeof fetch = fetch): typeof fetch => {
  const failures = handleWhen(
    // A person who goes away is no failure of SnapTrade's.
    (error) => !(isSnapTradeError(error) && error.code === 'aborted'),
  ).orWhenResult((response) => response instanceof Response && response.status >= 500)
  const breaker = circuitBreaker(failures, { halfOpenAfter: PAUSE, breaker: new ConsecutiveBreaker(10) })

  return async (input, init) => {
    try {
      return await breaker.execute(() => send(input, init))
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error
      // The form of SnapTrade's own errors: people get `brokerage_unavailable` and the wait.
      const detail = 'SnapTrade does not respond at the moment.'
      return Response.json({ detail }, { status: 503, headers: { 'retry-after': String(PAUSE / 1000) } })
    }
  }
}
