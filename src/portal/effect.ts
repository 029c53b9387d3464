import type { Display, PortalEventBody } from './events.js'
import type { State } from './state.js'

/** The clocks of a visit. When one runs out, the event `<name>Deadline` follows. */
export type DeadlineName = 'portal' | 'link' | 'visit' | 'late'

interface EffectData {
  /** Begins to hear messages, claims of other visits and the person's return to the page. */
  listen: object
  openSurface: { readonly display: Display; readonly url?: string }
  showWaiting: object
  navigate: { readonly url: string }
  focus: object
  watchSurface: object
  closeSurface: object
  fetchLink: object
  listenForReturn: { readonly attemptId: string }
  /** `looks`: a few looks within seconds, a series that takes minutes, or a single one. */
  verify: { readonly looks: 'few' | 'late' | 'one' }
  startDeadline: { readonly name: DeadlineName; readonly ms: number }
  stopDeadline: { readonly name: DeadlineName }
  /** Keeps what the next page needs if this one is left or reloaded. */
  keep: object
  /** Says to other visits, in other tabs too, that this connection is taken. */
  claim: { readonly connectionId: string }
  report: { readonly event: PortalEventBody }
  /** Releases all resources. Nothing is done after it but `report`. */
  finish: object
}

export type EffectType = keyof EffectData

/** What is done for a visit. `perform.ts` says how. */
export type Effect<Type extends EffectType = EffectType> = {
  [Key in Type]: { readonly type: Key } & EffectData[Key]
}[Type]

/** The next state, and what is to be done. */
export interface Step {
  readonly state: State
  readonly effects: readonly Effect[]
}
