import type { RefObject } from 'react'
import { type LoginOptions, loginOptionNames } from '../core/operations.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { PortalEvent, VisitState } from '../portal/events.js'
import type { VisitHandle } from '../portal/visitHandle.js'
import type { VisitOwner, Visits } from '../portal/visits.js'
import { createIntent } from './createIntent.js'
import type { UseConnectBrokerParameters } from './useConnectBroker.js'

const underWay: ReadonlySet<VisitState['status']> = new Set(['preparing', 'open', 'verifying'] as const)

export const idle: VisitState = { status: 'idle' }

/** Returns the portal's options as a key. */
const keyOf = (options: LoginOptions): string => JSON.stringify(options, loginOptionNames)

/** Returns whether a visit has started and has no outcome yet. */
export const isUnderWay = ({ status }: VisitState): boolean => underWay.has(status)

/** The values of the latest render. */
export interface Latest {
  readonly parameters: UseConnectBrokerParameters
  readonly messages: MessageOverrides | undefined
}

/** The state that a button shows, and the visits it belongs to. */
export interface ShownState {
  readonly visits: Visits
  readonly state: VisitState
}

/** Creates the object that owns a button's visits, and its actions. */
export const createVisitActions = (
  visits: Visits,
  latest: RefObject<Latest>,
  setShown: (shown: ShownState) => void,
  onEvent: (event: PortalEvent) => void,
) => {
  // Set before the next render: a second click in the same task does not start another visit.
  let visit: VisitHandle | undefined
  let state: VisitState = idle
  const show = (next: VisitState) => {
    state = next
    setShown({ visits, state })
  }
  // Selects the portal's options by name, because a caller may pass another object, such as the event of
  // `onClick={connect}`.
  const serialize = (overrides?: LoginOptions) => {
    const { parameters } = latest.current
    // The dialog has its own close button, so the portal's is hidden.
    const look = parameters.display === 'modal' && { showCloseButton: false }
    return keyOf({ ...look, ...parameters, ...overrides })
  }
  const owner: VisitOwner = {
    options: serialize,
    onState: show,
    onEvent,
    onVisit(taken) {
      visit = taken
    },
  }
  const connect = (overrides?: LoginOptions): VisitHandle => {
    if (visit?.press()) return visit
    const { parameters, messages } = latest.current
    const { display = 'auto', windowTexts, container } = parameters
    const texts = { ...messages?.window, ...windowTexts }
    const loginOptions: LoginOptions = JSON.parse(serialize(overrides))
    visit = visits.begin({ loginOptions, display, texts, container: container?.current ?? undefined, owner })
    return visit
  }
  const prefetch = () => {
    const { display = 'auto' } = latest.current.parameters
    if (!isUnderWay(state)) visits.prefetch(JSON.parse(serialize()), display)
  }
  const actions = {
    connect: (overrides?: LoginOptions) => void connect(overrides),
    connectAsync: (overrides?: LoginOptions) => connect(overrides).outcome,
    reopen: () => visit?.reopen() ?? false,
    cancel: () => visit?.cancel(),
    reset() {
      visit?.cancel()
      visit = undefined
      show(idle)
    },
    prefetch,
  }
  return { owner, actions, intent: createIntent(prefetch) }
}
