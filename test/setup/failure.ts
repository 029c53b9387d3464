import { isSnapTradeError, type SnapTradeError } from 'react-snaptrade-connect'
import { expect } from 'vitest'

/** Returns the error of a promise, which must be a SnapTradeError. */
export const failure = async (promise: Promise<unknown>): Promise<SnapTradeError> => {
  const error: unknown = await promise.then(
    () => expect.unreachable('it should have failed'),
    (thrown: unknown) => thrown,
  )
  if (!isSnapTradeError(error)) throw error
  return error
}
