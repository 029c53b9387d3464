import { SnapTradeError } from './errors.js'

/** Returns a copy of an error with the id of the portal session in which it happened. */
export const inSession = (error: SnapTradeError, sessionId: string | undefined): SnapTradeError =>
  sessionId === undefined || error.sessionId !== undefined
    ? error
    : new SnapTradeError(error.code, { ...error, cause: error.cause, sessionId })
