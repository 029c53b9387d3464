import type { SnapTradeErrorCode } from '../core/errorCodes.js'
import { isErrorCode } from '../core/errorCodes.js'
import { SnapTradeError } from '../core/errors.js'

/** A message of the Connection Portal to the page that opened it. */
export type PortalMessage =
  /** Connected. The id is missing only if the portal did not send it. */
  | { type: 'success'; connectionId: string | undefined }
  | { type: 'error'; error: SnapTradeError }
  /** Left without connecting. */
  | { type: 'abandoned' }
  /**
   * Only in an iframe: the brokerage's own window was closed before the end. The portal continues, so this is not an
   * outcome.
   */
  | { type: 'oauth_closed' }
  /** Only in an iframe: the portal has ended, after a success, a failure or an exit. */
  | { type: 'close_modal' }

/**
 * Parses a window message of the Connection Portal, in the current format or the older string formats
 * (`SUCCESS:<id>`, `ERROR:<status>`). Returns `null` for anything else. The caller must check the sender.
 *
 * @example
 * parsePortalMessage({ status: 'SUCCESS', authorizationId: id }) // { type: 'success', connectionId: id }
 */
export const parsePortalMessage = (data: unknown): PortalMessage | null => {
  if (typeof data === 'string') return parseText(data)
  if (typeof data !== 'object' || data === null) return null
  const fields = data as Record<string, unknown>
  if (fields.status === 'SUCCESS') return { type: 'success', connectionId: text(fields.authorizationId) }
  if (fields.status === 'ERROR') {
    return {
      type: 'error',
      error: portalError(text(fields.errorCode), text(fields.statusCode), text(fields.detail)),
    }
  }
  return null
}

const parseText = (data: string): PortalMessage | null => {
  if (data === 'ABANDONED') return { type: 'abandoned' }
  if (data === 'CLOSED') return { type: 'oauth_closed' }
  if (data === 'CLOSE_MODAL') return { type: 'close_modal' }
  const [, kind, rest] = /^(SUCCESS|ERROR)(?::(.*))?$/.exec(data) ?? []
  if (kind === 'SUCCESS') return { type: 'success', connectionId: text(rest) }
  if (kind === 'ERROR') return { type: 'error', error: portalError(undefined, rest, undefined) }
  return null
}

/** Returns the error of a portal message: `portal_<its code>` for a known code, else `portal_error`. */
export const portalError = (
  providerCode: string | undefined,
  statusCode: string | undefined,
  detail: string | undefined,
): SnapTradeError => {
  const known = `portal_${providerCode}`
  const code: SnapTradeErrorCode = isErrorCode(known) ? known : 'portal_error'
  const status = Number(statusCode)
  return new SnapTradeError(code, {
    providerCode,
    status: Number.isInteger(status) && status > 0 ? status : undefined,
    detail: detail ?? 'The portal sent no text with this error.',
  })
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined
