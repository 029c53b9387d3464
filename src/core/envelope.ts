import type { SnapTradeErrorCode } from './errorCodes.js'
import type { SnapTradeError, SnapTradeErrorDetails } from './errors.js'

/** The shape of an error on the wire between a browser and the route handler. */
export interface ErrorEnvelope extends Omit<SnapTradeErrorDetails, 'cause'> {
  code: SnapTradeErrorCode
}

/** An error as it goes over the wire: everything but the cause and the stack. */
export const toEnvelope = (error: SnapTradeError): ErrorEnvelope => {
  const { code, detail, status, providerCode, requestId, retryAfter, operation } = error
  return { code, detail, status, providerCode, requestId, retryAfter, operation }
}
