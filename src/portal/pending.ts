import type { LoginOptions } from '../core/operations.js'
import type { SurfaceKind } from './events.js'
import type { Returned } from './returned.js'
import { PENDING_KEY } from './session.js'
import type { ConnectionBefore } from './verify.js'

/**
 * A visit that a reload or a redirect may interrupt, as it is kept in this tab: no link, no secret. With it the next
 * page finds out what came of the visit.
 */
export interface Pending {
  userId: string | null
  attemptIds: string[]
  loginOptions: LoginOptions
  surface: SurfaceKind
  /** The connections before, for a comparison; missing when they could not be read. */
  before: [id: string, ConnectionBefore][] | undefined
  /** Milliseconds since 1970. */
  startedAt: number
  /** The page to go back to from the callback page. */
  returnTo: string
  /** Set once an exit or an error has been told: only a success may still follow. */
  isTold?: boolean | undefined
  /** Set by the callback page before it goes back. */
  returned?: Returned | undefined
}

/** The longest a visit may last, in milliseconds. */
export const VISIT_LIFE = 30 * 60_000

/** What is kept, if it is readable and not older than a visit can be. */
export const readPending = (): Pending | undefined => {
  try {
    const pending = JSON.parse(sessionStorage.getItem(PENDING_KEY) ?? 'null') as Pending | null
    return pending && Date.now() - pending.startedAt < VISIT_LIFE ? pending : undefined
  } catch {
    return undefined
  }
}

/** Keeps a visit, or forgets it. Where storage is blocked a visit just cannot be resumed. */
export const writePending = (pending: Pending | undefined): void => {
  try {
    if (pending) sessionStorage.setItem(PENDING_KEY, JSON.stringify(pending))
    else sessionStorage.removeItem(PENDING_KEY)
  } catch {
    // Nothing to be done.
  }
}
