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
// Visits load them when they are needed, which takes real time in a test whose clock stands still.
import '../../src/portal/effects/listenForReturn.js'
import '../../src/portal/effects/listenForServerEvents.js'
import '../../src/portal/effects/verifyOutcome.js'
import { fakePopup } from './fakePopup.js'

export const origin = 'https://app.snaptrade.com'
export const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'
export const connection = (fields: Partial<Connection> = {}) =>
  ({ id, type: 'read', disabled: false, ...fields }) as Connection

/** The visit's own: jsdom tells of a change of storage by a timer, too, which is let run first. */
export const timersLeft = async () => {
  await vi.advanceTimersByTimeAsync(10)
  return vi.getTimerCount()
}

const PREFIX = 'snaptrade-connect:'

/** The text in which this tab keeps its one visit; `null` if it keeps none. */
export const keptText = (): string | null => {
  const [key, ...others] = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))
  expect(others).toEqual([])
  return key === undefined ? null : sessionStorage.getItem(key)
}
/** What this tab keeps of its visit. */
export const kept = () => JSON.parse(keptText() ?? '{}')
/** Keeps a visit as an earlier page would. */
export const keepText = (text: string) => sessionStorage.setItem(`${PREFIX}${JSON.parse(text).visitId}`, text)

export interface VisitOptions {
  isPrefetched?: boolean
  loginOptions?: { reconnect?: string; customRedirect?: string }
  display?: Display
  callbackUrl?: string
  userId?: string | null
  /** What the transport carries. Default: all. */
  operations?: OperationName[]
  /** Whether the backend has a stream of events; `sendEvent` sends one. */
  hasEvents?: boolean
}

/** A visit over a backend whose answers the test can change. Needs fake timers. */
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
  /** Begins a visit and follows its state, as a button does. */
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
