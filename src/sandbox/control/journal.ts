import type { SandboxEvent } from '../events.js'
import type { WebhookDelivery } from '../webhooks.js'

/** A request in the log of the control page. It contains no secret. */
export interface LoggedRequest {
  /** ISO 8601, by the machine's clock. */
  readonly at: string
  readonly method: string
  readonly path: string
  /** SnapTrade's operation id; `portal` for the portal's pages. */
  readonly operation: string | null
  readonly userId: string | null
  readonly status: number
  /** SnapTrade's error code. */
  readonly code: string | null
  /** Milliseconds until the response. */
  readonly duration: number
}

/** An event, and whether its webhook was delivered. */
export interface LoggedEvent extends SandboxEvent {
  /** ISO 8601, by the machine's clock. */
  readonly at: string
  /** The last delivery attempt; `null` without one. */
  readonly delivery: WebhookDelivery | null
}

/** Maximum number of requests and of events in the log. */
const MOST_ENTRIES = 100

/** Creates the log of the last requests and events, newest first, with a way to subscribe to changes. */
export const createJournal = () => {
  let requests: LoggedRequest[] = []
  let events: LoggedEvent[] = []
  const listeners = new Set<() => void>()
  const announce = () => {
    for (const listener of listeners) listener()
  }
  const now = () => new Date().toISOString()
  return {
    get requests(): readonly LoggedRequest[] {
      return requests
    },
    get events(): readonly LoggedEvent[] {
      return events
    },
    addRequest: (request: Omit<LoggedRequest, 'at'>) => {
      requests = [{ at: now(), ...request }, ...requests].slice(0, MOST_ENTRIES)
      announce()
    },
    addEvent: (event: SandboxEvent) => {
      events = [{ ...event, at: now(), delivery: null }, ...events].slice(0, MOST_ENTRIES)
      announce()
    },
    addDelivery: (delivery: WebhookDelivery) => {
      events = events.map((event) =>
        event.webhookId === delivery.webhookId ? { ...event, delivery } : event,
      )
      announce()
    },
    clear: () => {
      requests = []
      events = []
      announce()
    },
    announce,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export type Journal = ReturnType<typeof createJournal>
