import { SnapTradeError } from '../core/errors.js'
import { type OperationName, operations } from '../core/operations.js'

/** The longest delay of a timer, in milliseconds. Browsers fire a timer with a longer delay immediately. */
const LONGEST_TIMER = 2 ** 31 - 1

/** Throws `config_invalid` if a duration or a count is not valid for timers. */
export const checkTiming = (timing: Record<'timeout' | 'retryCount' | 'retryDelay', number>) => {
  for (const [name, value] of Object.entries(timing)) {
    const least = name === 'timeout' ? 1 : 0
    if (Number.isInteger(value) && value >= least && value <= LONGEST_TIMER) continue
    throw new SnapTradeError('config_invalid', {
      detail: `${name}: ${value} is not a whole number from ${least} to ${LONGEST_TIMER}.`,
    })
  }
}

/** Throws `config_invalid` if the list is empty or contains a name that is not a SnapTrade operation. */
export const checkOperations = (transport: string, carried?: readonly OperationName[]) => {
  const unknown = carried?.find((operation) => !Object.hasOwn(operations, operation))
  if (carried?.length !== 0 && unknown === undefined) return
  throw new SnapTradeError('config_invalid', {
    detail: `${transport}({ operations }) needs operations of SnapTrade, got "${unknown ?? ''}".`,
  })
}
