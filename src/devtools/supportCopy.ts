import type { InspectedError, InspectionEntry } from '../core/inspect.js'
import { groupByVisit, outcomeOf } from './groupByVisit.js'

/** The values of events that are copied. */
const factNames = ['surface', 'why', 'isPrefetched', 'via', 'reason', 'connectionId', 'broker', 'origin']

/** An error without its text, which may quote what the brokerage or the backend said. */
const errorOf = (error: InspectedError | undefined) => {
  if (!error) return undefined
  const { code, status, providerCode, requestId } = error
  return { code, status, providerCode, requestId }
}

/** The values of an entry that are copied. What is not named here is not copied. */
const valuesOf = (entry: InspectionEntry): object => {
  switch (entry.kind) {
    case 'event': {
      const facts = Object.entries(entry.facts).filter(([name]) => factNames.includes(name))
      return { event: entry.name, ...Object.fromEntries(facts), error: errorOf(entry.error) }
    }
    case 'link': {
      const { step, age, sessionId, error } = entry
      return { link: step, age, sessionId, error: errorOf(error) }
    }
    case 'message': {
      const { verdict, origin, name } = entry
      return { message: verdict, origin, name }
    }
    case 'check': {
      const { result, before, now, ms } = entry
      return { check: result, before, now, ms }
    }
    case 'serverEvent':
      return { serverEvent: entry.name, ids: entry.ids }
    case 'request': {
      const { operation, attempt, ms, status, requestId, error } = entry
      return { request: operation, attempt, ms, status, requestId, error: errorOf(error) }
    }
  }
}

/**
 * Returns the entries as JSON for a ticket: names, numbers, ids of SnapTrade and error codes. It has no URL but
 * origins, no user id, no secret, and no text of an error.
 */
export const supportCopy = (entries: readonly InspectionEntry[]): string => {
  const visits = groupByVisit(entries).map((group) => {
    const startedAt = group.entries[0]?.at ?? 0
    const outcome = outcomeOf(group)
    const own = group.entries.find((entry) => entry.kind === 'event' && entry.sessionId !== undefined)
    return {
      visitId: group.visitId,
      sessionId: own?.kind === 'event' ? own.sessionId : undefined,
      startedAt: new Date(startedAt).toISOString(),
      outcome: outcome?.name,
      totalMs: outcome && outcome.at - startedAt,
      entries: group.entries.map((entry) => ({ afterMs: entry.at - startedAt, ...valuesOf(entry) })),
    }
  })
  return JSON.stringify({ package: 'react-snaptrade-connect', browser: navigator.userAgent, visits }, null, 2)
}
