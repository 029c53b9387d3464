/** A record that the app's page sends to the test server as JSON. */
export interface Recorded {
  /** The tab of the app in which it happened. */
  tab: string
  /** `event` is the provider's; the others are the button's. */
  kind: 'event' | 'onSuccess' | 'onExit' | 'onError'
  type: string
  visitId?: string | undefined
  surface?: string | undefined
  why?: string | undefined
  isPrefetched?: boolean | undefined
  connectionId?: string | undefined
  via?: string | undefined
  reason?: string | undefined
  code?: string | undefined
}

const words: Record<string, (recorded: Recorded) => string> = {
  blocked: () => 'blocked',
  connected: ({ via }) => `connected by ${via}`,
  exited: ({ reason }) => `exited ${reason}`,
  failed: ({ code }) => `failed ${code}`,
}

const typeOfCallback: Record<string, string> = { onSuccess: 'connected', onExit: 'exited', onError: 'failed' }

const chain = (records: readonly Recorded[]) =>
  records
    .flatMap((recorded) => words[typeOfCallback[recorded.kind] ?? recorded.type]?.(recorded) ?? [])
    .join(', then ')

/** Returns all outcomes of the visits of a tab, in order, from the provider's events. `idle` without any. */
export const outcomeOf = (records: readonly Recorded[]): string =>
  chain(records.filter(({ kind }) => kind === 'event')) || 'idle'

/** Returns the same from the button's callbacks, which are not called for a blocked window. */
export const reportedOf = (records: readonly Recorded[]): string =>
  chain(records.filter(({ kind }) => kind !== 'event')) || 'idle'
