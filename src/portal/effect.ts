import type { Display, PortalEventBody } from './events.js'
import type { State } from './state.js'

/** The deadlines of a visit. After each one, the event `<name>Deadline` follows. */
export type DeadlineName = 'portal' | 'link' | 'visit' | 'late'

interface EffectData {
  /** Starts to listen to messages, to claims of other visits, and to the user's return to the page. */
  listen: object
  openSurface: { readonly display: Display; readonly url?: string }
  showWaiting: object
  navigate: { readonly url: string }
  focus: object
  watchSurface: object
  closeSurface: object
  fetchLink: object
  listenForReturn: { readonly attemptId: string }
  /** `looks`: some reads within seconds, a series over minutes, or a single one. */
  verify: { readonly looks: 'few' | 'late' | 'one' }
  startDeadline: { readonly name: DeadlineName; readonly ms: number }
  stopDeadline: { readonly name: DeadlineName }
  /** Stores the state that the next page needs if this one is left or reloaded. */
  keep: object
  /** Announces to other visits, also in other tabs, that this connection belongs to this visit. */
  claim: { readonly connectionId: string }
  report: { readonly event: PortalEventBody }
  /** Releases all resources. Only `report` can follow. */
  finish: object
}

export type EffectType = keyof EffectData

/** A side effect of a visit. `perform.ts` runs it. */
export type Effect<Type extends EffectType = EffectType> = {
  [Key in Type]: { readonly type: Key } & EffectData[Key]
}[Type]

/** The next state and its side effects. */
export interface Step {
  readonly state: State
  readonly effects: readonly Effect[]
}
