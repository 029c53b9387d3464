import type { SnapTradeError } from '../core/errors.js'
import { findAttemptId } from './attempt.js'
import { readPending, writePending } from './pending.js'
import { relayReturn } from './relay.js'
import { readReturn, toMessage, withoutReturn } from './returned.js'

/** What the page at the redirect URL can say. */
export type CompletedConnection =
  | { readonly status: 'connected'; readonly connectionId: string | undefined }
  | { readonly status: 'failed'; readonly error: SnapTradeError }
  | { readonly status: 'abandoned' }
  /** The address holds nothing of the portal's. */
  | { readonly status: 'unknown' }

/**
 * For the page at your redirect URL (`portal.callbackUrl`), as early as you can: passes the outcome on to the page that
 * waits for it and closes this window, or leads back after a redirect. Where a window may not close itself it stays,
 * so say "You can close this window". Without React. A made-up address changes nothing: nobody waits for its attempt.
 *
 * @example
 * const outcome = completeConnection()
 * document.body.textContent = outcome.status === 'connected' ? 'Connected.' : 'Not connected.'
 */
export const completeConnection = (): CompletedConnection => {
  const address = location.href
  const attemptId = findAttemptId(address)
  const returned = readReturn(address)
  // What came in the address is not to be read again, by a reload or a bookmark.
  history.replaceState(history.state, '', withoutReturn(address))
  if (!returned) return { status: 'unknown' }
  const pending = readPending()
  if (attemptId && pending?.surface === 'redirect' && pending.attemptIds.includes(attemptId)) {
    writePending({ ...pending, returned })
    location.replace(pending.returnTo)
  } else {
    if (attemptId) relayReturn(attemptId, returned)
    window.close()
  }
  const message = toMessage(returned)
  if (message.type === 'success') return { status: 'connected', connectionId: message.connectionId }
  return message.type === 'error' ? { status: 'failed', error: message.error } : { status: 'abandoned' }
}
