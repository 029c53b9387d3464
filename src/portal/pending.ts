import type { LoginOptions } from '../core/operations.js'
import type { SurfaceKind } from './events.js'
import type { Returned } from './returned.js'
import { STORAGE_PREFIX, withStorage } from './storage.js'
import type { ConnectionBefore } from './verify.js'

/**
 * A visit that a reload or a redirect may interrupt, as this tab keeps it: no link, no secret. With it the next page
 * finds out what happened in the visit.
 */
export interface Pending {
  visitId: string
  userId: string | null
  attemptIds: readonly string[]
  sessionId: string | undefined
  loginOptions: LoginOptions
  surface: SurfaceKind
  /** The connections before the visit; missing if they could not be read. */
  before: [id: string, ConnectionBefore][] | undefined
  /** Whether they were read so late that the visit's own connection may be among them. */
  isBeforeLate: boolean
  /** Milliseconds since 1970. */
  startedAt: number
  /** The page to go back to from the callback page. */
  returnTo: string
  /** Whether an exit or an error has been reported. Then only a success may still follow. */
  isReported: boolean
  /** Set by the callback page before it goes back. */
  returned?: Returned | undefined
}

const keyOf = (visitId: string) => `${STORAGE_PREFIX}${visitId}`

/** Keeps a visit. Where storage is blocked or full a visit cannot be resumed. */
export const writePending = (pending: Pending): void => {
  withStorage((storage) => storage.setItem(keyOf(pending.visitId), JSON.stringify(pending)))
}

/** Forgets a visit. */
export const forgetPending = (visitId: string): void => {
  withStorage((storage) => storage.removeItem(keyOf(visitId)))
}
