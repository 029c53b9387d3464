import { developerHints } from './developerHints.js'
import type { SnapTradeError } from './errors.js'

const written = new WeakSet<SnapTradeError>()

/**
 * Logs an error that no callback handles to the console: what happened, where, and how to fix it. Logs each error
 * once, and only its texts, because a `cause` may contain secrets. Call it behind `process.env.NODE_ENV !==
 * 'production'`, so that bundlers remove the call and this module from production.
 */
export const reportUnhandled = (error: SnapTradeError): void => {
  // The caller aborted the request on purpose.
  if (error.code === 'aborted' || written.has(error)) return
  written.add(error)
  const { code, message, requestId } = error
  const lines = [
    `[react-snaptrade-connect] ${message}`,
    developerHints[code],
    requestId && `Request ID: ${requestId}`,
  ]
  console.error(lines.filter(Boolean).join('\n'))
}
