import type { QueryClient } from '@tanstack/react-query'
import { type ConnectionEvent, EVENTS_MISSED } from '../core/connectionEvent.js'
import { connectionAccountsQueryKey } from './connectionAccounts.js'
import { invalidateConnections } from './invalidateConnections.js'

/** Milliseconds for which events are collected, because SnapTrade sends one per account. */
const COLLECTING = 100

const waiting = new WeakMap<QueryClient, Map<string | null, Set<ConnectionEvent>>>()

/**
 * Refreshes the queries that an event affects after a short delay. An event that several components receive counts
 * once, and events in quick succession cause one refresh.
 */
export const refreshAfterEvent = (
  client: QueryClient,
  userId: string | null,
  event: ConnectionEvent,
): void => {
  const people = waiting.get(client) ?? new Map<string | null, Set<ConnectionEvent>>()
  waiting.set(client, people)
  const collected = people.get(userId)
  if (collected) {
    collected.add(event)
    return
  }
  const events = new Set([event])
  people.set(userId, events)
  setTimeout(() => {
    people.delete(userId)
    refreshAll(client, userId, [...events])
  }, COLLECTING)
}

/** Events that affect only accounts, not the connection. */
const isAboutAccounts = ({ type }: ConnectionEvent) => /^(ACCOUNT|NEW_ACCOUNT|TRADE)_/.test(type)

const refreshAll = (client: QueryClient, userId: string | null, events: readonly ConnectionEvent[]) => {
  const isAboutConnections = events.some(
    (event) => event.type === EVENTS_MISSED || (event.type.startsWith('CONNECTION_') && isChange(event)),
  )
  if (isAboutConnections) {
    void invalidateConnections(client, { userId })
    return
  }
  const ids = new Set(events.filter(isAboutAccounts).flatMap(({ connectionId }) => connectionId ?? []))
  for (const connectionId of ids) {
    void client.invalidateQueries({ queryKey: connectionAccountsQueryKey({ userId, connectionId }) })
  }
}

/** An attempt changes no data. Its result is reported by another event. */
const isChange = ({ type }: ConnectionEvent) =>
  type !== 'CONNECTION_ATTEMPTED' && type !== 'CONNECTION_FAILED'
