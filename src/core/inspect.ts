import type { SnapTradeErrorCode } from './errorCodes.js'
import { isSnapTradeError } from './errors.js'
import type { OperationName } from './operations.js'

/** The parts of an error that an entry has. */
export interface InspectedError {
  readonly code: SnapTradeErrorCode
  readonly detail: string
  readonly status: number | undefined
  readonly providerCode: string | undefined
  readonly requestId: string | undefined
}

/** Why a window message counts or not. `own_page`: the app's callback page, which reports in other ways. */
export type MessageVerdict = 'accepted' | 'other_window' | 'other_origin' | 'own_page' | 'not_portal'

/** The data of each kind of entry. None has a secret, a URL of a login link, or a user id. */
interface InspectionData {
  /** An event of a visit, as `onEvent` is called with it. */
  event: {
    readonly visitId: string
    readonly sessionId: string | undefined
    readonly name: string
    readonly facts: { readonly [name: string]: string | number | boolean }
    readonly error: InspectedError | undefined
  }
  /** A login link. `age`: milliseconds since it was requested. */
  link: {
    readonly step: 'requested' | 'arrived' | 'failed' | 'used' | 'expired'
    readonly age: number
    readonly sessionId: string | undefined
    readonly error: InspectedError | undefined
  }
  /** A window message. `name`: which message of the portal it is, if it is one. */
  message: {
    readonly verdict: MessageVerdict
    readonly origin: string
    readonly name: string | undefined
  }
  /** A comparison of the user's connections: their number before the visit, and now. */
  check: {
    readonly result: 'found' | 'unchanged' | 'failed'
    readonly before: number | undefined
    readonly now: number | undefined
    readonly ms: number
  }
  /** An event from the backend: its type and ids. */
  serverEvent: { readonly name: string; readonly ids: { readonly [name: string]: string | undefined } }
  /** One attempt of an operation. `status` is `undefined` if the transport does not have HTTP statuses. */
  request: {
    readonly operation: OperationName
    readonly attempt: number
    readonly ms: number
    readonly status: number | undefined
    readonly requestId: string | undefined
    readonly error: InspectedError | undefined
  }
}

export type InspectionKind = keyof InspectionData

/** What a part of the package did, as plain data. */
export type Inspection<Kind extends InspectionKind = InspectionKind> = {
  [Key in Kind]: { readonly kind: Key } & InspectionData[Key]
}[Kind]

/** An entry of the log. `at`: milliseconds since 1970. */
export type InspectionEntry<Kind extends InspectionKind = InspectionKind> = Inspection<Kind> & {
  readonly id: number
  readonly at: number
}

/** How many entries are kept, also while no panel is mounted. */
export const ENTRY_LIMIT = 500

let entries: readonly InspectionEntry[] = []
let count = 0
const listeners = new Set<() => void>()

const change = (next: readonly InspectionEntry[]) => {
  entries = next
  for (const listener of [...listeners]) listener()
}

/**
 * Adds an entry to the log, and drops the oldest one when the log is full. Call it behind `process.env.NODE_ENV !==
 * 'production'`, so that bundlers remove the call and this module from production.
 */
export const inspect = (inspection: Inspection): void => {
  count += 1
  change([...entries.slice(1 - ENTRY_LIMIT), { ...inspection, id: count, at: Date.now() }])
}

/** Returns the entries, oldest first. The list is replaced when it changes. */
export const getEntries = (): readonly InspectionEntry[] => entries

export const clearEntries = (): void => change([])

/** Calls a function after each change of the entries. Returns a function that ends this. */
export const subscribeToEntries = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Returns the parts of an error that an entry may have. A `cause` can contain secrets and is left out. */
export const toInspectedError = (error: unknown): InspectedError | undefined => {
  if (!isSnapTradeError(error)) return undefined
  const { code, detail, status, providerCode, requestId } = error
  return { code, detail, status, providerCode, requestId }
}
