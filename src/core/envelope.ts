import type { SnapTradeErrorCode } from './errorCodes.js'
import type { SnapTradeError, SnapTradeErrorDetails } from './errors.js'

/** An error as JSON, as the route handler sends it to the browser. */
export interface ErrorEnvelope extends Omit<SnapTradeErrorDetails, 'cause'> {
  code: SnapTradeErrorCode
}

/** Returns an error as JSON, without its cause and stack. */
export const toEnvelope = (error: SnapTradeError): ErrorEnvelope => {
  const { code, detail, status, providerCode, requestId, retryAfter, operation } = error
  return { code, detail, status, providerCode, requestId, retryAfter, operation }
}
