import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { KEPT_EVENTS } from '../../src/server/events/liveEvents.js'
import {
  createRouteHandler,
  createWebhookHandler,
  type EventStreamParameters,
  type LiveEvents,
  memoryEvents,
  toNodeListener,
} from '../../src/server.js'
import { watchSecrets } from './chain.js'
import { readEvents } from './readEvents.js'

watchSecrets()
afterEach(() => void vi.useRealTimers())

const url = 'https://app.test/api/snaptrade/events'

/** A route handler and a webhook handler of one sandbox, connected by `events`. `x-user` is the session. */
const create = (
  eventStreams: EventStreamParameters = {},
  events: LiveEvents = memoryEvents(),
  parameters: { keyType?: 'personal'; trustedOrigins?: string[] } = {},
) => {
  const sandbox = createSandbox({
    ...(parameters.keyType && { keyType: parameters.keyType }),
    webhooks: {
      url: 'https://app.test/api/webhooks',
      fetch: async (input, init) => webhooks(new Request(input, init)),
    },
  })
  const { clientId, consumerKey, api: baseUrl } = sandbox
  const { keyType } = parameters
  const webhooks = createWebhookHandler({ consumerKey, events, keyType })
  const onError = vi.fn()
  const handler = createRouteHandler({
    clientId,
    consumerKey,
    baseUrl,
    fetch: sandbox.fetch,
    events,
    eventStreams,
    onError,
    getUser: (request) => {
      const id = request.headers.get('x-user')
      return id ? { id } : null
    },
    ...parameters,
  })
  const open = async (user: string, headers: Record<string, string> = {}, address = url) => {
    const gone = new AbortController()
    const request = new Request(address, { headers: { 'x-user': user, ...headers }, signal: gone.signal })
    const response = await handler.GET(request)
    return { response, leave: () => gone.abort(), ...readEvents(response) }
  }
  return { sandbox, events, handler, webhooks, onError, open }
}

const event = (type = 'CONNECTION_BROKEN', connectionId = 'c1') => ({ type, connectionId })

it('default: a webhook reaches only the pages of its user', async () => {
  const { sandbox, open } = create()
  const [ada, ben] = [await open('ada'), await open('ben')]
  expect(ada.response.status).toBe(200)
  expect(Object.fromEntries(ada.response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  for (const userId of ['ada', 'ben']) sandbox.addUser({ userId })
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN' })
  sandbox.disableConnection(id)
  await vi.waitFor(() =>
    expect(ada.types()).toEqual(['USER_REGISTERED', 'CONNECTION_ADDED', 'CONNECTION_BROKEN']),
  )
  expect(ben.types()).toEqual(['USER_REGISTERED'])
})

it('behavior: an event has only its type and ids', async () => {
  const { sandbox, open } = create()
  const ada = await open('ada')
  sandbox.addUser({ userId: 'ada' })
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN' })
  await vi.waitFor(() => expect(ada.events()).toHaveLength(2))
  expect(ada.events()[1]?.data).toEqual({
    type: 'CONNECTION_ADDED',
    webhookId: expect.stringMatching(/^[\da-f-]{36}$/),
    connectionId: id,
  })
  const { userSecret } = sandbox.users[0] ?? expect.unreachable()
  for (const secret of [userSecret, sandbox.consumerKey, sandbox.clientId])
    expect(ada.text()).not.toContain(secret)
})

it('behavior: the stream begins with its position and the reconnection time', async () => {
  const { open } = create()
  const ada = await open('ada')
  await vi.waitFor(() =>
    expect(ada.text()).toMatch(/^retry: 1000\nevent: ready\nid: \d+-\d+\ndata: \{\}\n\n$/),
  )
})

it('error: signed out, another user, another method, not set up', async () => {
  const { handler, open } = create()
  const status = async (request: Request) => {
    const response = await handler(request)
    return [response.status, response.body && (await response.json()).code]
  }
  expect(await status(new Request(url))).toEqual([401, 'unauthorized'])
  const headers = { 'x-user': 'ada' }
  expect(await status(new Request(`${url}?userId=ben`, { headers }))).toEqual([403, 'forbidden'])
  expect(await status(new Request(url, { method: 'POST', headers }))).toEqual([405, 'method_not_allowed'])
  expect((await open('ada', {}, `${url}?userId=ada`)).response.status).toBe(200)
  const without = createRouteHandler({ clientId: 'a', consumerKey: 'b', getUser: () => ({ id: 'ada' }) })
  // 204 tells a browser not to reconnect.
  expect((await without(new Request(url))).status).toBe(204)
})

it.each([
  ['same-origin', 200],
  ['none', 200],
  ['cross-site', 403],
])('behavior: a page that is %s to it', async (site, status) => {
  const { open } = create()
  const origin = site === 'cross-site' ? { origin: 'https://evil.test' } : undefined
  expect((await open('ada', { 'sec-fetch-site': site, ...origin })).response.status).toBe(status)
})

it('behavior: a page of a trusted origin', async () => {
  const { open } = create({}, memoryEvents(), { trustedOrigins: ['https://other.test'] })
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://other.test' }
  expect((await open('ada', headers)).response.status).toBe(200)
})

it('behavior: Last-Event-ID, as a header or in the query: missed events are sent first', async () => {
  const { events, open } = create()
  const first = await open('ada')
  await events.publish('ada', event('CONNECTION_ADDED'))
  await vi.waitFor(() => expect(first.events()).toHaveLength(1))
  first.leave()
  await events.publish('ben', event('CONNECTION_DELETED'))
  await events.publish('ada', event('CONNECTION_BROKEN'))
  await events.publish('ada', event('CONNECTION_FIXED'))
  const lastEventId = first.events()[0]?.id ?? expect.unreachable()
  const later = await open('ada', { 'last-event-id': lastEventId })
  const other = await open('ada', {}, `${url}?lastEventId=${lastEventId}`)
  await events.publish('ada', event('CONNECTION_UPDATED'))
  for (const page of [later, other]) {
    await vi.waitFor(() =>
      expect(page.types()).toEqual(['CONNECTION_BROKEN', 'CONNECTION_FIXED', 'CONNECTION_UPDATED']),
    )
  }
})

it('behavior: the id of the first position is also accepted', async () => {
  const { events, open } = create()
  await events.publish('ada', event('CONNECTION_ADDED'))
  const first = await open('ada')
  await vi.waitFor(() => expect(first.position()).toBeDefined())
  first.leave()
  await events.publish('ada', event())
  const later = await open('ada', { 'last-event-id': first.position() ?? '' })
  await vi.waitFor(() => expect(later.types()).toEqual(['CONNECTION_BROKEN']))
})

it('behavior: EVENTS_MISSED if the missed events are no longer stored', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { events, open } = create()
  const first = await open('ada')
  await events.publish('ada', event())
  await vi.waitFor(() => expect(first.events()).toHaveLength(1))
  const lastEventId = first.events()[0]?.id ?? ''
  vi.setSystemTime(Date.now() + 1000)
  for (let count = 0; count < KEPT_EVENTS; count += 1) await events.publish('ada', event())
  const missed = async (id: string) => {
    const page = await open('ada', { 'last-event-id': id })
    await vi.waitFor(() => expect(page.types().length).toBeGreaterThan(0))
    return page.types()
  }
  expect(await missed(lastEventId)).toEqual(['EVENTS_MISSED'])
  expect(await missed('no id of ours')).toEqual(['EVENTS_MISSED'])
  expect(await missed(`${Date.now() - 86_400_000}-0`)).toEqual(['EVENTS_MISSED'])
  // A new process has no earlier events.
  const restarted = create()
  const page = await restarted.open('ada', { 'last-event-id': `${Date.now() - 1000}-0` })
  await vi.waitFor(() => expect(page.types()).toEqual(['EVENTS_MISSED']))
})

it('parameters: heartbeat: comments keep an idle stream open', async () => {
  const { open } = create({ heartbeat: 10 })
  const ada = await open('ada')
  await vi.waitFor(() => expect(ada.text()).toContain(':\n\n:\n\n'))
  expect(ada.events()).toEqual([])
})

it('parameters: maxDuration: the stream ends, and getUser is called again', async () => {
  const { open } = create({ maxDuration: 30 })
  const ada = await open('ada')
  await ada.ended
  expect((await open('')).response.status).toBe(401)
})

it('behavior: drain ends the streams, so that the process can end, and opens no new ones', async () => {
  const { handler, open } = create()
  const pages = [await open('ada'), await open('ben')]
  await handler.drain()
  await Promise.all(pages.map(({ ended }) => ended))
  expect((await open('ada')).response.status).toBe(503)
})

it('parameters: maxPerUser: a further stream is rejected until another one ends', async () => {
  const { open } = create({ maxPerUser: 2 })
  const pages = [await open('ada'), await open('ada')]
  const refused = (await open('ada')).response
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('30')
  expect((await open('ben')).response.status).toBe(200)
  pages[0]?.leave()
  expect((await open('ada')).response.status).toBe(200)
})

it('behavior: with a personal key all signed-in users receive the events of the only user', async () => {
  const { sandbox, open } = create({ maxPerUser: 1 }, memoryEvents(), { keyType: 'personal' })
  const [ada, ben] = [await open('ada'), await open('ben')]
  sandbox.disableConnection(sandbox.addConnection({ broker: 'KRAKEN' }).id)
  for (const page of [ada, ben]) await vi.waitFor(() => expect(page.types()).toContain('CONNECTION_BROKEN'))
})

it('error: if events hangs, the response is 503 and no resource is leaked', async () => {
  const end = vi.fn()
  const events: LiveEvents = {
    publish: () => {},
    subscribe: () => new Promise((resolve) => setTimeout(() => resolve({ position: '1-0', end }), 50)),
  }
  const getUser = () => ({ id: 'ada' })
  const parameters = { clientId: 'a', consumerKey: 'b', getUser, events, deadline: 10, onError: () => {} }
  const handler = createRouteHandler({ ...parameters, eventStreams: { maxPerUser: 1 } })
  for (const count of [1, 2]) {
    const response = await handler(new Request(url))
    expect([response.status, (await response.json()).code]).toEqual([503, 'timeout'])
    // The subscription resolves late, when the page has disconnected.
    await vi.waitFor(() => expect(end).toHaveBeenCalledTimes(count))
  }
})

it('error: if events fails, the error is reported and no resource is leaked', async () => {
  const { open, onError } = create(
    { maxPerUser: 1 },
    { publish: () => {}, subscribe: () => Promise.reject(new Error('no Redis')) },
  )
  for (const count of [1, 2]) {
    expect((await open('ada')).response.status).toBe(500)
    await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(count))
  }
})

it('behavior: an interrupted connection to other processes ends the stream, and the page reconnects', async () => {
  let lose = () => {}
  const { open } = create(
    {},
    {
      publish: () => {},
      subscribe: async (_, { onLost }) => {
        lose = () => onLost?.()
        return { position: '1-0', end: () => {} }
      },
    },
  )
  const ada = await open('ada')
  lose()
  await ada.ended
})

it('behavior: the stream of a page that does not read is ended', async () => {
  const end = vi.fn()
  let send: (id: number) => void = () => {}
  const events: LiveEvents = {
    publish: () => {},
    subscribe: async (_, { onEvent }) => {
      send = (id) => onEvent({ id: `${id}-0`, type: 'CONNECTION_BROKEN' })
      return { position: '1-0', end }
    },
  }
  const handler = createRouteHandler({
    clientId: 'a',
    consumerKey: 'b',
    getUser: () => ({ id: 'ada' }),
    events,
  })
  const { body } = await handler(new Request(url))
  for (let id = 0; id < 1000; id += 1) send(id)
  await vi.waitFor(() => expect(end).toHaveBeenCalledTimes(1))
  await body?.cancel()
  expect(end).toHaveBeenCalledTimes(1)
})

it.each([{ heartbeat: 0 }, { maxDuration: Number.NaN }, { maxPerUser: 0 }])(
  'error: eventStreams %j are rejected at creation',
  (eventStreams) => {
    expect(() => create(eventStreams)).toThrow(/\[config_invalid\]/)
  },
)

it('behavior: 200 pages that connect and disconnect over HTTP leave no resources', async () => {
  const inner = memoryEvents()
  let open = 0
  const events: LiveEvents = {
    publish: inner.publish,
    subscribe: async (...args) => {
      const { position, end } = await inner.subscribe(...args)
      open += 1
      return {
        position,
        end: () => {
          open -= 1
          end()
        },
      }
    },
  }
  const { handler } = create({ maxPerUser: 1000 }, events)
  const server = createServer(toNodeListener(handler))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  for (let round = 0; round < 10; round += 1) {
    const pages = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const request = get({ port, path: '/events', headers: { 'x-user': 'ada' }, agent: false })
        request.on('error', () => {}) // it is destroyed on purpose
        const [response] = (await once(request, 'response')) as [IncomingMessage]
        const body = Readable.toWeb(response) as ReadableStream<Uint8Array>
        return { ...readEvents(new Response(body)), leave: () => request.destroy() }
      }),
    )
    expect(open).toBe(20)
    await inner.publish('ada', event())
    for (const page of pages) await vi.waitFor(() => expect(page.types()).toEqual(['CONNECTION_BROKEN']))
    for (const { leave } of pages) leave()
    await vi.waitFor(() => expect(open).toBe(0))
  }
  await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before))
  await new Promise<void>((resolve) =>
    server.getConnections((_, count) => resolve(expect(count).toBeLessThan(5))),
  )
})
