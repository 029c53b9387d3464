import type { SandboxEvent } from '../events.js'
import type { WebhookDelivery } from '../webhooks.js'

/** A request as the control page shows it: nothing in it is secret. */
export interface LoggedRequest {
  /** ISO 8601, by the machine's clock. */
  readonly at: string
  readonly method: string
  readonly path: string
  /** SnapTrade's operation id; `portal` for its pages. */
  readonly operation: string | null
  readonly userId: string | null
  readonly status: number
  /** SnapTrade's error code. */
  readonly code: string | null
  /** Milliseconds to the response. */
  readonly duration: number
}

/** An event, and whether its webhook has arrived. */
export interface LoggedEvent extends SandboxEvent {
  /** ISO 8601, by the machine's clock. */
  readonly at: string
  /** The last attempt to deliver it; `null` without one. */
  readonly delivery: WebhookDelivery | null
}

/** Entries of either kind that are kept. */
const MOST_ENTRIES = 100

/** The last requests and events, newest first, and a way to hear of changes. */
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
