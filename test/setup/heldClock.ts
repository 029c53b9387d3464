import { onTestFinished, vi } from 'vitest'

/**
 * Stops `setTimeout` until the end of the test, so that a test about a pause neither waits for it nor measures it.
 * `until(ms)` resolves when another pause of that length has begun, `pass(ms)` lets that much time pass.
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
