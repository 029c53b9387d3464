import { onTestFinished, vi } from 'vitest'

/**
 * Stops `setTimeout` until the end of the test, so that a test of a delay neither waits nor measures time.
 * `until(ms)` resolves when another delay of that length has started, `pass(ms)` advances the time.
 */
export const holdClock = () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const set = vi.spyOn(globalThis, 'setTimeout')
  onTestFinished(() => {
    set.mockRestore()
    vi.useRealTimers()
  })
  let seen = 0
  const next = (ms: number) => set.mock.calls.findIndex(([, given], index) => index >= seen && given === ms)
  return {
    async until(ms: number) {
      while (next(ms) < 0) await new Promise((resolve) => setImmediate(resolve))
      seen = next(ms) + 1
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  }
}
