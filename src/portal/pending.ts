import type { LoginOptions } from '../core/operations.js'
import type { SurfaceKind } from './events.js'
import type { Returned } from './returned.js'
import { STORAGE_PREFIX, withStorage } from './storage.js'
import type { ConnectionBefore } from './verify.js'

/**
 * A visit as this tab stores it for a reload or a redirect, without links and secrets. The next page uses it to find
 * the outcome of the visit.
 */
export interface Pending {
  visitId: string
  userId: string | null
  attemptIds: readonly string[]
  sessionId: string | undefined
  loginOptions: LoginOptions
  surface: SurfaceKind
  /** The connections before the visit; missing if the request failed. */
  before: [id: string, ConnectionBefore][] | undefined
  /** Whether the connections were read so late that the visit's own may be among them. */
  isBeforeLate: boolean
  /** Milliseconds since 1970. */
  startedAt: number
  /** The page to which the callback page returns. */
  returnTo: string
  /** Whether an exit or an error was reported. Then only a success can follow. */
  isReported: boolean
  /** Set by the callback page before it goes back. */
  returned?: Returned | undefined
}

const keyOf = (visitId: string) => `${STORAGE_PREFIX}${visitId}`

/** Stores a visit. If storage is blocked or full, the visit cannot be resumed. */
export const writePending = (pending: Pending): void => {
  withStorage((storage) => storage.setItem(keyOf(pending.visitId), JSON.stringify(pending)))
}

/** Deletes a stored visit. */
export const forgetPending = (visitId: string): void => {
  withStorage((storage) => storage.removeItem(keyOf(visitId)))
}
