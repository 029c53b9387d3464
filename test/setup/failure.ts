import { isSnapTradeError, type SnapTradeError } from 'react-snaptrade-connect'
import { expect } from 'vitest'

/** What a promise is rejected with, which has to be one of our errors. */
export const failure = async (promise: Promise<unknown>): Promise<SnapTradeError> => {
  const error: unknown = await promise.then(
    () => expect.unreachable('it should have failed'),
    (thrown: unknown) => thrown,
  )
  if (!isSnapTradeError(error)) throw error
  return error
}
