/** What the app page tells the test server of what it saw. Values only: it crosses the wire. */
export interface Recorded {
  /** The tab of the app it happened in. */
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

const told: Record<string, string> = { onSuccess: 'connected', onExit: 'exited', onError: 'failed' }

const chain = (records: readonly Recorded[]) =>
  records.flatMap((recorded) => words[told[recorded.kind] ?? recorded.type]?.(recorded) ?? []).join(', then ')

/** Everything that came of the visits of a tab, in order, as the provider told it. `idle` when nothing did. */
export const outcomeOf = (records: readonly Recorded[]): string =>
  chain(records.filter(({ kind }) => kind === 'event')) || 'idle'

/** The same, as the button's callbacks told it. They are not called for a refused window. */
export const toldOf = (records: readonly Recorded[]): string =>
  chain(records.filter(({ kind }) => kind !== 'event')) || 'idle'
