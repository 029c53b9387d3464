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
const keyOf = (options: LoginOptions): string => JSON.stringify(options, [...loginOptionNames])

/** Whether a visit has begun and has no outcome. */
export const isUnderWay = ({ status }: VisitState): boolean => underWay.has(status)

/** What was passed to the latest render. */
export interface Latest {
  readonly parameters: UseConnectBrokerParameters
  readonly messages: MessageOverrides | undefined
}

/** The state that a button shows, and the visits that it belongs to. */
export interface ShownState {
  readonly visits: Visits
  readonly state: VisitState
}

/** Creates the owner of a button's visits, and what the button can do with them. */
export const createVisitActions = (
  visits: Visits,
  latest: RefObject<Latest>,
  setShown: (shown: ShownState) => void,
  onEvent: (event: PortalEvent) => void,
) => {
  // Known at once, before the next render: a second press in the same task is not another visit.
  let visit: VisitHandle | undefined
  let state: VisitState = idle
  const show = (next: VisitState) => {
    state = next
    setShown({ visits, state })
  }
  // Picks the portal's options by name: a caller may pass other things, such as the event of `onClick={connect}`.
  const serialize = (overrides?: LoginOptions) => {
    const { parameters } = latest.current
    // The dialog has a close button of its own: the portal's would be a second one.
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
