import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ConnectionEvent } from 'react-snaptrade-connect'
import { http } from 'react-snaptrade-connect'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'

interface Message {
  data?: unknown
  lastEventId?: string
}

/** An `EventSource` whose server is the test. */
class FakeSource {
  static all: FakeSource[] = []
  readyState = 0
  isClosed = false
  readonly listeners = new Map<string, (event: Message) => void>()
  constructor(
    readonly url: string,
    readonly init: { withCredentials: boolean },
  ) {
    FakeSource.all.push(this)
  }
  addEventListener(type: string, listener: (event: Message) => void) {
    this.listeners.set(type, listener)
  }
  close() {
    this.isClosed = true
    this.readyState = 2
  }
  emit(type: string, event: Message = {}) {
    if (type === 'open') this.readyState = 1
    this.listeners.get(type)?.(event)
  }
  /** A response with 404, 429 or 204: the browser does not reconnect. */
  refuse() {
    this.readyState = 2
    this.emit('error')
  }
  /** The end of the stream: the browser reconnects automatically. */
  interrupt() {
    this.readyState = 0
    this.emit('error')
  }
}

beforeEach(() => {
  FakeSource.all = []
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeSource)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const subscribe = async (parameters: Parameters<typeof http>[1] = {}) => {
  const events: ConnectionEvent[] = []
  const stop = await http('/api/snaptrade', parameters).subscribe?.((event) => events.push(event))
  if (!stop) return expect.unreachable()
  return { events, stop, source: () => FakeSource.all.at(-1) ?? expect.unreachable() }
}

const broken = { type: 'CONNECTION_BROKEN', connectionId: 'c1' }

it('default: events of the stream at /events, until it is stopped', async () => {
  const { events, stop, source } = await subscribe()
  expect(source()).toMatchObject({ url: '/api/snaptrade/events', init: { withCredentials: false } })
  source().emit('open')
  source().emit('message', { data: JSON.stringify(broken), lastEventId: '1-0' })
  expect(events).toEqual([broken])
  stop()
  expect(source().isClosed).toBe(true)
})

it('behavior: unknown events and additional fields are dropped', async () => {
  const { events, source } = await subscribe()
  for (const data of ['', 'x', 'null', '[]', '{}', '{"type":5}', '{"type":"<b>"}', undefined]) {
    source().emit('message', { data })
  }
  source().emit('message', { data: JSON.stringify({ ...broken, userSecret: 'secret', sessionId: 's' }) })
  expect(events).toEqual([{ ...broken, sessionId: 's' }])
})

it('parameters: credentials, createEventSource', async () => {
  const createEventSource = vi.fn(
    (url: string, init: { withCredentials: boolean }) => new FakeSource(url, init),
  )
  await subscribe({ credentials: 'include', createEventSource })
  expect(createEventSource).toHaveBeenCalledExactlyOnceWith('/api/snaptrade/events', {
    withCredentials: true,
  })
})

it('behavior: a stream that is rejected is tried three times, and then not again', async () => {
  const { events } = await subscribe()
  for (let tries = 0; tries < 5; tries += 1) {
    FakeSource.all.at(-1)?.refuse()
    await vi.advanceTimersByTimeAsync(3_600_000)
  }
  expect(FakeSource.all).toHaveLength(3)
  expect(FakeSource.all.every(({ isClosed }) => isClosed)).toBe(true)
  expect(events).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

it('behavior: also stops if the server cannot be reached', async () => {
  await subscribe()
  for (let tries = 0; tries < 10; tries += 1) {
    FakeSource.all.at(-1)?.interrupt()
    await vi.advanceTimersByTimeAsync(60_000)
  }
  expect(FakeSource.all).toHaveLength(1)
  expect(FakeSource.all[0]?.isClosed).toBe(true)
})

it('behavior: the browser reopens a stream that ends', async () => {
  const { source } = await subscribe()
  for (let round = 0; round < 10; round += 1) {
    source().emit('open')
    source().interrupt()
  }
  expect(FakeSource.all).toHaveLength(1)
  expect(source().isClosed).toBe(false)
})

it('behavior: after an outage it continues after the last event, with increasing delays and no limit', async () => {
  const { events, source } = await subscribe()
  source().emit('open')
  source().emit('ready', { data: '{}', lastEventId: '5-0' })
  source().emit('message', { data: JSON.stringify(broken), lastEventId: '6-0' })
  const pauses: number[] = []
  for (let tries = 0; tries < 12; tries += 1) {
    const count = FakeSource.all.length
    source().refuse()
    const begun = Date.now()
    while (FakeSource.all.length === count) await vi.advanceTimersByTimeAsync(500)
    pauses.push(Math.round((Date.now() - begun) / 1000))
  }
  expect(pauses.slice(0, 4)).toEqual([1, 2, 4, 8])
  expect(Math.max(...pauses)).toBe(120)
  expect(source().url).toBe('/api/snaptrade/events?lastEventId=6-0')
  source().emit('open')
  expect(events).toEqual([broken])
})

it('behavior: without an id, EVENTS_MISSED is sent', async () => {
  const { events, source } = await subscribe()
  source().emit('open')
  source().refuse()
  await vi.advanceTimersByTimeAsync(1000)
  source().emit('open')
  expect(events).toEqual([{ type: 'EVENTS_MISSED' }])
})

it('behavior: a hidden page closes its stream after 30 s, and opens it when it is visible again', async () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('document', document)
  const show = (visibilityState: string) => {
    document.visibilityState = visibilityState
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const { stop, source } = await subscribe()
  source().emit('open')
  source().emit('ready', { lastEventId: '5-0' })
  show('hidden')
  await vi.advanceTimersByTimeAsync(29_000)
  show('visible')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(source().isClosed).toBe(false)
  show('hidden')
  await vi.advanceTimersByTimeAsync(31_000)
  expect(source().isClosed).toBe(true)
  show('visible')
  expect(FakeSource.all).toHaveLength(2)
  expect(source().url).toBe('/api/snaptrade/events?lastEventId=5-0')
  stop()
  show('hidden')
  show('visible')
  expect(FakeSource.all).toHaveLength(2)
})

it('error: outside a browser', async () => {
  vi.stubGlobal('EventSource', undefined)
  await expect(http('/api/snaptrade').subscribe?.(() => {})).rejects.toThrow()
})

it('behavior: the real server, read by a fetch-based source with headers', async () => {
  vi.useRealTimers()
  const server = createServer((req, res) => {
    res.setHeader('content-type', 'text/event-stream')
    res.end(`id: 1-0\ndata: ${JSON.stringify({ ...broken, sessionId: req.headers.authorization })}\n\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const events: ConnectionEvent[] = []
  const stop = await http(`${origin}/api`, {
    createEventSource: (url, init) => {
      const source = new FakeSource(url, init)
      void fetch(url, { headers: { authorization: 'token' } }).then(async (response) => {
        const [, data] = /^data: (.*)$/m.exec(await response.text()) ?? []
        source.emit('message', { data, lastEventId: '1-0' })
      })
      return source
    },
  }).subscribe?.((event) => events.push(event))
  await vi.waitFor(() => expect(events).toEqual([{ ...broken, sessionId: 'token' }]))
  stop?.()
})
