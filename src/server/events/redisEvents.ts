import { toConnectionEvent } from '../../core/connectionEvent.js'
import { isLater, positionAt } from './eventId.js'
import {
  type EventSubscriber,
  KEPT_EVENTS,
  KEPT_TIME,
  type LiveEvents,
  type SentEvent,
} from './liveEvents.js'
import { listenTo, type RedisClient, sendCommand } from './redisClient.js'
import { replay } from './replay.js'

/** Parameters of `redisEvents` in addition to the client. */
export interface RedisEventsParameters {
  /** The prefix of the keys, and the name of the channel. Default: `snaptrade:events`. */
  prefix?: string | undefined
}

/** Live events over Redis. */
export interface RedisEvents extends LiveEvents {
  /** Closes the connection that listens. Call it when the process shuts down. */
  close(): void
}

// One script, so that a page cannot miss an event between the stored and the published ones.
const PUBLISH = `
local id = redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[1], '*', 'event', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PUBLISH', ARGV[4], cjson.encode({ id, ARGV[5], ARGV[2] }))`

// Uses the clock of Redis, which also creates the ids.
const READ = `
local time = redis.call('TIME')
local kept = {}
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do kept[#kept + 1] = { entry[1], entry[2][2] } end
return { time[1], time[2], kept }`

/**
 * Passes events to pages in any number of processes, with Redis 5 or newer. `client` is a connected client of ioredis
 * or node-redis; its `duplicate()` listens from the first page on. Stores the last 64 events of each user for 10
 * minutes.
 *
 * @example
 * const events = redisEvents(redis)
 * const handler = createRouteHandler({ getUser, userSecrets, events })
 */
export const redisEvents = (
  client: RedisClient,
  { prefix = 'snaptrade:events' }: RedisEventsParameters = {},
): RedisEvents => {
  const people = new Map<string, Set<EventSubscriber>>()
  let listening: Promise<() => void> | undefined
  const keyOf = (userId: string) => `${prefix}:${userId}`

  const onMessage = (message: string) => {
    const [id, userId, event] = JSON.parse(message)
    const sent = toSent(id, event)
    if (sent) for (const { onEvent } of [...(people.get(userId) ?? [])]) onEvent(sent)
  }
  const onLost = () => {
    for (const subscriber of [...people.values()].flatMap((each) => [...each])) subscriber.onLost?.()
  }
  const onEnd = () => {
    listening = undefined
    onLost()
  }
  const listen = () => {
    listening ??= listenTo(client, { channel: prefix, onMessage, onLost, onEnd }).catch((error) => {
      listening = undefined
      throw error
    })
    return listening
  }

  const read = async (userId: string) => {
    const reply = await sendCommand(client, ['EVAL', READ, '1', keyOf(userId)])
    const [seconds, microseconds, entries] = reply as [string, string, [string, string][]]
    const kept = entries.flatMap(([id, event]) => toSent(id, event) ?? [])
    return { kept, now: Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000) }
  }

  return {
    publish: async (userId, event) => {
      const [kept, time] = [String(KEPT_EVENTS), String(KEPT_TIME)]
      const args = [keyOf(userId), kept, JSON.stringify(event), time, prefix, userId]
      await sendCommand(client, ['EVAL', PUBLISH, '1', ...args])
    },
    subscribe: async (userId, subscriber) => {
      const { onEvent, lastEventId } = subscriber
      // Events that arrive while the stored ones are read are sent after them. The two use different connections, so
      // an event can arrive twice.
      let early: SentEvent[] | undefined = []
      let position = ''
      const own: EventSubscriber = {
        ...subscriber,
        onEvent: (sent) => {
          if (early) early.push(sent)
          else if (isLater(sent.id, position)) onEvent(sent)
        },
      }
      const others = people.get(userId) ?? new Set()
      people.set(userId, others.add(own))
      const end = () => {
        others.delete(own)
        if (others.size === 0 && people.get(userId) === others) people.delete(userId)
      }
      try {
        await listen()
        const { kept, now } = await read(userId)
        position = positionAt(kept.at(-1)?.id, now)
        for (const sent of replay({ kept, lastEventId, position, now })) onEvent(sent)
        for (const sent of early) if (isLater(sent.id, position)) onEvent(sent)
        early = undefined
        return { position, end }
      } catch (error) {
        end()
        throw error
      }
    },
    close: () => {
      listening?.then((close) => close()).catch(() => {})
      listening = undefined
    },
  }
}

const toSent = (id: string, json: string): SentEvent | undefined => {
  const event = toConnectionEvent(JSON.parse(json))
  return event && { ...event, id }
}
