import { nextId, positionAt, timeOfId } from './eventId.js'
import {
  type EventSubscriber,
  KEPT_EVENTS,
  KEPT_TIME,
  type LiveEvents,
  type SentEvent,
} from './liveEvents.js'
import { replay } from './replay.js'

interface Person {
  kept: SentEvent[]
  subscribers: Set<EventSubscriber>
}

/**
 * Passes events to pages within one process. With several processes, a webhook may arrive at another process than the
 * page's stream: use `redisEvents`.
 *
 * @example
 * const events = memoryEvents()
 * const webhooks = createWebhookHandler({ events })
 * const handler = createRouteHandler({ getUser, userSecrets, events })
 */
export const memoryEvents = (): LiveEvents => {
  const people = new Map<string, Person>()
  const since = Date.now()
  let lastId: string | undefined

  /** Users with the oldest events are first. */
  const prune = (now: number) => {
    for (const [userId, { kept, subscribers }] of people) {
      const newest = kept.at(-1)
      if (newest && timeOfId(newest.id) > now - KEPT_TIME) return
      if (subscribers.size === 0) people.delete(userId)
    }
  }

  return {
    publish: (userId, event) => {
      const now = Date.now()
      lastId = nextId(lastId, now)
      const sent = { ...event, id: lastId }
      const { kept, subscribers } = people.get(userId) ?? { kept: [], subscribers: new Set() }
      people.delete(userId)
      people.set(userId, { kept: [...kept, sent].slice(-KEPT_EVENTS), subscribers })
      for (const { onEvent } of [...subscribers]) onEvent(sent)
      prune(now)
    },
    subscribe: async (userId, subscriber) => {
      const now = Date.now()
      const person = people.get(userId) ?? { kept: [], subscribers: new Set() }
      people.set(userId, person)
      const { kept, subscribers } = person
      const position = positionAt(lastId, now)
      const { lastEventId } = subscriber
      for (const sent of replay({ kept, lastEventId, position, now, since })) subscriber.onEvent(sent)
      const own = { ...subscriber }
      subscribers.add(own)
      const end = () => {
        subscribers.delete(own)
        const isUsed = subscribers.size > 0 || people.get(userId)?.kept.length
        if (!isUsed) people.delete(userId)
      }
      return { position, end }
    },
  }
}
