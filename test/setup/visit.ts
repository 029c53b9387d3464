import {
  type Connection,
  type ConnectionEvent,
  createConfig,
  custom,
  type Display,
  type OperationName,
  type PortalEvent,
  type VisitState,
} from 'react-snaptrade-connect'
import { expect, vi } from 'vitest'
import { createVisits, type VisitOwner } from '../../src/portal/visits.js'
// Visits load these modules on demand, which takes real time in a test with fake timers.
import '../../src/portal/effects/listenForReturn.js'
import '../../src/portal/effects/listenForServerEvents.js'
import '../../src/portal/effects/verifyOutcome.js'
import { fakePopup } from './fakePopup.js'

export const origin = 'https://app.snaptrade.com'
export const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'
export const connection = (fields: Partial<Connection> = {}) =>
  ({ id, type: 'read', disabled: false, ...fields }) as Connection

/** Returns only the visit's own timers. jsdom reports a storage change with a timer, which runs first. */
export const timersLeft = async () => {
  await vi.advanceTimersByTimeAsync(10)
  return vi.getTimerCount()
}

const PREFIX = 'snaptrade-connect:'

/** Returns the text of this tab's stored visit, or `null` if there is none. */
export const keptText = (): string | null => {
  const [key, ...others] = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))
  expect(others).toEqual([])
  return key === undefined ? null : sessionStorage.getItem(key)
}
/** Returns this tab's stored visit. */
export const kept = () => JSON.parse(keptText() ?? '{}')
/** Stores a visit like an earlier page. */
export const keepText = (text: string) => sessionStorage.setItem(`${PREFIX}${JSON.parse(text).visitId}`, text)

export interface VisitOptions {
  isPrefetched?: boolean
  loginOptions?: { reconnect?: string; customRedirect?: string }
  display?: Display
  callbackUrl?: string
  userId?: string | null
  /** The operations that the transport supports. Default: all. */
  operations?: OperationName[]
  /** Whether the backend has an event stream. `sendEvent` sends an event. */
  hasEvents?: boolean
}

/** Creates a visit with a backend whose responses the test can change. Needs fake timers. */
export const setupVisit = async ({
  isPrefetched = false,
  loginOptions = {},
  display = 'auto',
  callbackUrl,
  userId = null,
  operations,
  hasEvents = false,
}: VisitOptions = {}) => {
  const { popup, open } = fakePopup()
  let links = 0
  const backend = {
    connections: async (): Promise<Connection[]> => [],
    login: async (_: object): Promise<object> => ({
      redirectURI: `${origin}/portal?token=signed${++links > 1 ? links : ''}`,
      sessionId: 's',
    }),
  }
  const request = vi.fn((operation: string, input: object) =>
    operation === 'loginSnapTradeUser' ? backend.login(input) : backend.connections(),
  )
  const streams = new Set<(event: ConnectionEvent) => void>()
  const subscribe = (onEvent: (event: ConnectionEvent) => void) => {
    streams.add(onEvent)
    return () => streams.delete(onEvent)
  }
  const sendEvent = (event: ConnectionEvent) => {
    for (const onEvent of [...streams]) onEvent(event)
  }
  const config = createConfig({
    transport: custom({
      request: request as never,
      retryCount: 0,
      operations,
      ...(hasEvents && { subscribe }),
    }),
    portal: callbackUrl ? { callbackUrl } : {},
  })
  const visits = createVisits(() => config, userId)
  const events: PortalEvent[] = []
  const listeners = {
    added: vi.spyOn(window, 'addEventListener'),
    removed: vi.spyOn(window, 'removeEventListener'),
  }
  const settled = async () => {
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(0)
  }
  if (isPrefetched) {
    visits.prefetch(loginOptions, display)
    await settled()
  }
  const onEvent = (event: PortalEvent) => events.push(event)
  /** Starts a visit and follows its state, like a button. */
  const begin = () => {
    let state: VisitState = { status: 'idle' }
    const owner: VisitOwner = {
      options: () => JSON.stringify(loginOptions),
      onEvent,
      onState: (next) => {
        state = next
      },
      onVisit: (taken) => {
        visit = taken
      },
    }
    let visit = visits.begin({ loginOptions, display, texts: { waiting: 'Opening…' }, owner })
    return {
      visitId: visit.visitId,
      outcome: visit.outcome,
      getSnapshot: () => state,
      press: () => visit.press(),
      reopen: () => visit.reopen(),
      cancel: () => visit.cancel(),
    }
  }
  const types = () => events.map(({ type }) => type)
  const heldListeners = () => listeners.added.mock.calls.length - listeners.removed.mock.calls.length
  return {
    ...{ popup, open, backend, request, visits, events, onEvent, types, begin, settled, heldListeners },
    ...{ sendEvent, streams, config },
  }
}
