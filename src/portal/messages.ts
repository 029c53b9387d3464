import type { SnapTradeErrorCode } from '../core/errorCodes.js'
import { isErrorCode } from '../core/errorCodes.js'
import { SnapTradeError } from '../core/errors.js'

/** What the Connection Portal tells the page that opened it. */
export type PortalMessage =
  /** Connected. The id is missing only if the portal left it out. */
  | { type: 'success'; connectionId: string | undefined }
  | { type: 'error'; error: SnapTradeError }
  /** Left without connecting. */
  | { type: 'abandoned' }
  /** Iframe only: the brokerage's own window was closed unfinished; the portal goes on. News, not an end. */
  | { type: 'oauth_closed' }
  /** Iframe only: the portal is done, after a success, a failure or an exit. */
  | { type: 'close_modal' }

/**
 * Reads a window message of the Connection Portal, in the present form and in the older string forms
 * (`SUCCESS:<id>`, `ERROR:<status>`). `null` for anything else. Who sent it is for the caller to check.
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

/** An error that the portal reported: `portal_<its code>` where that is a known code, else `portal_error`. */
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
