import { SnapTradeError } from '../core/errors.js'
import type { OperationName } from '../core/operations.js'

/**
 * Runs a task that must end within `timeout` milliseconds and when the caller's signal aborts. Does not wait for a
 * task that ignores its own signal.
 */
export const limitTime = async <Result>(
  operation: OperationName,
  timeout: number,
  signal: AbortSignal | undefined,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const controller = new AbortController()
  let stop = (_: SnapTradeError) => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = (error) => {
      reject(error)
      controller.abort(error)
    }
  })
  const onAbort = () =>
    stop(new SnapTradeError('aborted', { operation, status: 499, detail: 'The caller aborted the request.' }))
  const timer = setTimeout(
    () =>
      stop(
        new SnapTradeError('timeout', {
          operation,
          status: 504,
          detail: `SnapTrade did not respond within ${timeout / 1000} s. It may still have processed the request.`,
        }),
      ),
    timeout,
  )
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) onAbort()
  try {
    return await Promise.race([stopped, controller.signal.aborted ? stopped : task(controller.signal)])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}
