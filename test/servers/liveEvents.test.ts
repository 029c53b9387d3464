import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { KEPT_EVENTS } from '../../src/server/events/liveEvents.js'
import { type RedisClient, redisEvents, type SentEvent } from '../../src/server.js'
import { readEvents } from '../server/readEvents.js'
import type { LiveBackendSettings } from './liveBackend.js'
import { startLiveBackend } from './startLiveBackend.js'
import { startRedis } from './startRedis.js'

let redis: Awaited<ReturnType<typeof startRedis>>
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis?.stop())
beforeEach(() => redis.client.flushall())

const libraries = ['ioredis', 'node-redis'] as const

const connect = async (library: LiveBackendSettings['library']): Promise<RedisClient> => {
  if (library === 'ioredis') {
    const client = new Redis(redis.port, '127.0.0.1')
    onTestFinished(() => client.disconnect())
    return client
  }
  const client = createClient({ url: `redis://127.0.0.1:${redis.port}` })
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => void client.destroy())
  return client
}

const create = async (library: LiveBackendSettings['library']) => {
  const events = redisEvents(await connect(library))
  onTestFinished(() => events.close())
  return events
}

it.each(libraries)(
  'behavior: %s: a webhook to one process reaches the page at the other within a second',
  async (library) => {
    const settings = { redisPort: redis.port, library, consumerKey: 'key' }
    const [one, other] = await Promise.all([startLiveBackend(settings), startLiveBackend(settings)])
    const sandbox = createSandbox({ consumerKey: 'key', webhooks: { url: `${one}/webhooks` } })
    const open = async (user: string) => {
      const gone = new AbortController()
      onTestFinished(() => gone.abort())
      const response = await fetch(`${other}/api/events`, {
        headers: { 'x-user': user },
        signal: gone.signal,
      })
      expect(response.status).toBe(200)
      return readEvents(response)
    }
    const [ada, ben] = [await open('ada'), await open('ben')]
    for (const userId of ['ada', 'ben']) sandbox.addUser({ userId })
    const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN' })
    await vi.waitFor(() => expect(ada.types()).toContain('CONNECTION_ADDED'), { timeout: 30_000 })
    sandbox.disableConnection(id)
    await vi.waitFor(
      () => expect(ada.events().at(-1)?.data).toMatchObject({ type: 'CONNECTION_BROKEN', connectionId: id }),
      {
        timeout: 1000,
      },
    )
    expect(ada.types()).toEqual(['USER_REGISTERED', 'CONNECTION_ADDED', 'CONNECTION_BROKEN'])
    expect(ben.types()).toEqual(['USER_REGISTERED'])
  },
)

it.each(libraries)('behavior: %s: missed events are sent first, from any process', async (library) => {
  const [one, other] = [await create(library), await create(library)]
  const received: SentEvent[] = []
  const onEvent = (event: SentEvent) => void received.push(event)
  const { end, position } = await one.subscribe('ada', { onEvent })
  await other.publish('ada', { type: 'CONNECTION_ADDED', connectionId: 'c1' })
  await vi.waitFor(() => expect(received).toHaveLength(1))
  end()
  await other.publish('ada', { type: 'CONNECTION_BROKEN', connectionId: 'c1' })
  await other.publish('ben', { type: 'CONNECTION_BROKEN' })
  const [added] = received
  for (const lastEventId of [added?.id, position]) {
    const later: SentEvent[] = []
    await other.subscribe('ada', { lastEventId, onEvent: (event) => void later.push(event) })
    const types = later.map(({ type }) => type)
    expect(types.slice(-1)).toEqual(['CONNECTION_BROKEN'])
    expect(types).toHaveLength(lastEventId === position ? 2 : 1)
  }
  expect(received).toHaveLength(1)
})

it.each(libraries)(
  'behavior: %s: 64 events are stored for 10 minutes; EVENTS_MISSED replaces the others',
  async (library) => {
    const events = await create(library)
    const { position } = await events.subscribe('ada', { onEvent: () => {} })
    for (let count = 0; count < KEPT_EVENTS + 10; count += 1)
      await events.publish('ada', { type: 'CONNECTION_UPDATED' })
    const [key = ''] = await redis.client.keys('*')
    expect(await redis.client.xlen(key)).toBe(KEPT_EVENTS)
    expect(await redis.client.pttl(key)).toBeGreaterThan(590_000)
    const later: SentEvent[] = []
    await events.subscribe('ada', { lastEventId: position, onEvent: (event) => void later.push(event) })
    expect(later.map(({ type }) => type)).toEqual(['EVENTS_MISSED'])
  },
)

it.each(libraries)(
  'behavior: %s: events that come while a page subscribes come once, in order',
  async (library) => {
    const [one, other] = [await create(library), await create(library)]
    const { position } = await one.subscribe('ada', { onEvent: () => {} })
    const publishing = (async () => {
      for (let count = 0; count < 40; count += 1)
        await other.publish('ada', { type: 'CONNECTION_UPDATED', connectionId: `c${count}` })
    })()
    const pages = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 2))
        const received: (string | undefined)[] = []
        await one.subscribe('ada', {
          lastEventId: position,
          onEvent: ({ connectionId }) => void received.push(connectionId),
        })
        return received
      }),
    )
    await publishing
    const all = Array.from({ length: 40 }, (_, count) => `c${count}`)
    for (const received of pages) await vi.waitFor(() => expect(received).toEqual(all))
  },
)

it.each(libraries)(
  'behavior: %s: a connection to Redis that breaks ends the streams, and is restored',
  async (library) => {
    const events = await create(library)
    const onLost = vi.fn()
    await events.subscribe('ada', { onEvent: () => {}, onLost })
    await redis.client.client('KILL', 'TYPE', 'pubsub')
    await vi.waitFor(() => expect(onLost).toHaveBeenCalled())
    const received: SentEvent[] = []
    await events.subscribe('ada', { onEvent: (event) => void received.push(event) })
    await vi.waitFor(
      async () => {
        await events.publish('ada', { type: 'CONNECTION_BROKEN' })
        expect(received.length).toBeGreaterThan(0)
      },
      { timeout: 10_000 },
    )
  },
)

it.each(libraries)(
  'behavior: %s: one connection listens for all pages, and close() closes it',
  async (library) => {
    const events = await create(library)
    const listeners = async () => Number((await redis.client.pubsub('NUMSUB', 'snaptrade:events'))[1])
    expect(await listeners()).toBe(0)
    const pages = await Promise.all(
      Array.from({ length: 50 }, (_, index) => events.subscribe(`person-${index}`, { onEvent: () => {} })),
    )
    expect(await listeners()).toBe(1)
    for (const { end } of pages) end()
    events.close()
    await vi.waitFor(async () => expect(await listeners()).toBe(0))
  },
)
