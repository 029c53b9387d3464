import type { SnapTradeError } from '../core/errors.js'
import { findAttemptId } from './attempt.js'
import { writePending } from './pending.js'
import { readPendings } from './readPendings.js'
import { readReturn, withoutReturn } from './readReturn.js'
import { relayReturn } from './relay.js'
import { toMessage } from './returned.js'

/** The outcome, as the page at the redirect URL can read it. */
export type CompletedConnection =
  | { readonly status: 'connected'; readonly connectionId: string | undefined }
  | { readonly status: 'failed'; readonly error: SnapTradeError }
  | { readonly status: 'abandoned' }
  /** The portal added no outcome to the URL. */
  | { readonly status: 'unknown' }

/**
 * Completes a visit on the page at your redirect URL (`portal.callbackUrl`). Call it as early as possible: it reports
 * the outcome to the waiting page and closes this window, or goes back after a redirect. If the browser does not
 * close the window, show "You can close this window". Works without React. A forged URL has no effect.
 *
 * @example
 * const outcome = completeConnection()
 * document.body.textContent = outcome.status === 'connected' ? 'Connected.' : 'Not connected.'
 */
export const completeConnection = (): CompletedConnection => {
  const address = location.href
  const attemptId = findAttemptId(address)
  const returned = readReturn(address)
  if (!returned) return { status: 'unknown' }
  // A reload or a bookmark must not read the outcome again.
  history.replaceState(history.state, '', withoutReturn(address))
  const message = toMessage(returned)
  const pending = readPendings().find(
    ({ surface, attemptIds }) =>
      attemptId !== undefined && surface === 'redirect' && attemptIds.includes(attemptId),
  )
  if (pending) {
    writePending({ ...pending, returned })
    location.replace(pending.returnTo)
  } else {
    if (attemptId !== undefined) relayReturn(attemptId, returned)
    // The waiting page sends this window to the portal again.
    const isRenewed = message.type === 'error' && message.error.action === 'new_link'
    if (!isRenewed) window.close()
  }
  if (message.type === 'success') return { status: 'connected', connectionId: message.connectionId }
  return message.type === 'error' ? { status: 'failed', error: message.error } : { status: 'abandoned' }
}
