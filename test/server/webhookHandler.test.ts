import { createHmac } from 'node:crypto'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createStorage } from 'unstorage'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import type { ConnectionEvent } from '../../src/core/connectionEvent.js'
import { createSandbox } from '../../src/sandbox.js'
import { writeStoredUser } from '../../src/server/users/storedUser.js'
import { successorId } from '../../src/server/users/successorId.js'
import {
  type CreateWebhookHandlerParameters,
  createWebhookHandler,
  type LiveEvents,
  memorySeenWebhooks,
  memoryUserSecrets,
  toNodeListener,
  unstorageSeenWebhooks,
  type WebhookEvent,
  webhookEventTypes,
} from '../../src/server.js'
import { watchSecrets } from './chain.js'

const consumerKey = 'key +/= é %'
const MINUTE = 60_000

watchSecrets()
afterEach(() => void vi.useRealTimers())

const sign = (text: string, key = consumerKey) => createHmac('sha256', key).update(text).digest('base64')

const broken = {
  webhookId: '7467e5e4-4b59-4514-9d04-d05dbc10dea9',
  clientId: 'CLIENT',
  eventType: 'CONNECTION_BROKEN',
  userId: 'ada',
  brokerageId: '4a9a6d5c-44c6-4ac5-a9d3-91a66aaff8c5',
  brokerageAuthorizationId: 'a0231bd2-9b77-4732-ba78-f9c6af6a1a62',
}
const at = (ms: number) => new Date(Date.now() + ms).toISOString()

/** Returns a webhook like SnapTrade's. */
const webhook = (fields: Record<string, unknown> = {}, init: { body?: string; signature?: string } = {}) => {
  const event = { eventTimestamp: at(0), ...broken, ...fields }
  const sorted = JSON.stringify(
    Object.fromEntries(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
  const body = init.body ?? sorted
  const signature = init.signature ?? sign(body)
  return new Request('https://app.test/api/webhooks', { method: 'POST', body, headers: { signature } })
}

const create = (parameters: CreateWebhookHandlerParameters = {}) => {
  const events: WebhookEvent[] = []
  const onError = vi.fn()
  const handler = createWebhookHandler({
    consumerKey,
    onEvent: (event) => void events.push(event),
    onError,
    ...parameters,
  })
  return { handler, events, onError }
}

const failure = async (response: Response) => ({ status: response.status, ...(await response.json()) })

it('default: a webhook is passed to its handler, then to onEvent, and the response is 200', async () => {
  const calls: unknown[] = []
  const { handler } = create({
    on: {
      CONNECTION_BROKEN: (event, { userId, signal }) =>
        calls.push(['on', event.brokerageAuthorizationId, userId, signal.aborted]),
      CONNECTION_FIXED: () => calls.push('wrong'),
    },
    onEvent: (event) => calls.push(['onEvent', event.eventType]),
  })
  const response = await handler.POST(webhook())
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ webhookId: broken.webhookId })
  expect(calls).toEqual([
    ['on', broken.brokerageAuthorizationId, 'ada', false],
    ['onEvent', 'CONNECTION_BROKEN'],
  ])
})

it('behavior: events in the schema of OAuth clients are passed on', async () => {
  const { handler, events } = create()
  const { clientId: _, brokerageAuthorizationId: connectionId, ...rest } = broken
  const event = {
    ...rest,
    eventTimestamp: at(0),
    schemaVersion: 'oauth_v1',
    oauthClientId: 'O',
    connectionId,
  }
  const body = JSON.stringify(Object.fromEntries(Object.entries(event).sort()))
  const request = webhook({}, { body })
  expect((await handler(request)).status).toBe(200)
  const [arrived] = events
  if (arrived?.schemaVersion !== 'oauth_v1') return expect.unreachable()
  expect(arrived).toMatchObject({ oauthClientId: 'O', connectionId })
})

it.each(webhookEventTypes)('behavior: on accepts %s', async (eventType) => {
  const received = vi.fn()
  const { handler } = create({ on: { [eventType]: received } })
  await handler(webhook({ eventType }))
  expect(received).toHaveBeenCalledTimes(1)
})

it('behavior: an unknown type is only passed to onEvent', async () => {
  const { handler, events } = create()
  for (const eventType of ['NEW_THING', 'toString', '__proto__']) {
    expect((await handler(webhook({ eventType, webhookId: eventType }))).status).toBe(200)
  }
  expect(events).toHaveLength(3)
})

it.each([
  ['sorted, while the body is not', '{"a":1,"b":"é"}', '{"b":"é","a":1}'],
  ['escaped, as Python does', '{"a":"\\u00e9 \\ud83d\\ude42 \\u007f"}', '{"a":"é 🙂 \u007f"}'],
  [
    'with 1.0 as it is, while the body has white space',
    '{"a":1.0,"b":[1e3,-0.10]}',
    '{ "b": [1e3, -0.10], "a": 1.0 }',
  ],
  ['by JavaScript, which writes 1', '{"a":1}', '{"a":1.0}'],
  ['as it came', '{ "a" : 1 }', '{ "a" : 1 }'],
])('behavior: signed %s', async (_, signed, sent) => {
  const { handler, events } = create()
  const eventTimestamp = at(0)
  const embed = (details: string) => {
    const fields: Record<string, string> = { details, eventTimestamp: `"${eventTimestamp}"` }
    for (const [name, value] of Object.entries(broken)) fields[name] = JSON.stringify(value)
    return `{${Object.keys(fields)
      .sort()
      .map((name) => `"${name}":${fields[name]}`)
      .join(',')}}`
  }
  const request = webhook({}, { body: embed(sent), signature: sign(embed(signed)) })
  expect((await handler(request)).status).toBe(200)
  expect(events).toHaveLength(1)
})

it('parameters: consumerKey: any of several', async () => {
  const { handler } = create({ consumerKey: ['old', 'new'] })
  for (const [key, status] of [
    ['old', 200],
    ['new', 200],
    ['other', 401],
  ] as const) {
    const body = JSON.stringify({ ...broken, webhookId: key, eventTimestamp: at(0) })
    expect((await handler(webhook({}, { body, signature: sign(body, key) }))).status, key).toBe(status)
  }
})

it('parameters: consumerKey: from the environment, and config_missing without one', () => {
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  for (const consumerKey of [undefined, '', []]) {
    expect(() => createWebhookHandler({ consumerKey })).toThrow(/\[config_missing\]/)
  }
})

it.each([
  ['now', 0, 200],
  ['4 minutes ago', -4 * MINUTE, 200],
  ['4 minutes ahead', 4 * MINUTE, 200],
  ['23 hours ago', -23 * 60 * MINUTE, 200],
  ['25 hours ago', -25 * 60 * MINUTE, 401],
  ['6 minutes ahead', 6 * MINUTE, 401],
  ['10 years ahead', 10 * 365 * 86_400_000, 401],
])('behavior: the time of an event: %s', async (_, offset, status) => {
  const { handler, events } = create()
  expect((await handler(webhook({ eventTimestamp: at(offset) }))).status).toBe(status)
  expect(events).toHaveLength(status === 200 ? 1 : 0)
})

it.each([
  [60, -59, 200],
  [60, -61, 401],
  [60, 4, 200],
  [60, 6, 401],
  [2, -1, 200],
  [2, -3, 401],
  [2, 1, 200],
  [2, 3, 401],
] as const)(
  'parameters: maxAge: %i min: an event of %i min from now is answered %i',
  async (maxAge, minutes, status) => {
    const { handler } = create({ maxAge: maxAge * MINUTE })
    const event = { eventTimestamp: at(minutes * MINUTE) }
    expect((await handler(webhook(event))).status).toBe(status)
  },
)

it.each([
  ['no zone', (iso: string) => iso.replace('Z', '')],
  ['no zone, microseconds, a blank', (iso: string) => iso.replace('T', ' ').replace('Z', '269')],
  ['+00:00', (iso: string) => iso.replace('Z', '+00:00')],
  ['+0000', (iso: string) => iso.replace('Z', '+0000')],
])('behavior: a time with %s is UTC, in any time zone of the server', async (_, form) => {
  const { TZ } = process.env
  onTestFinished(() => {
    process.env.TZ = TZ ?? ''
  })
  for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
    process.env.TZ = zone
    const { handler } = create()
    expect((await handler(webhook({ eventTimestamp: form(at(0)) }))).status, zone).toBe(200)
  }
})

it.each([undefined, null, 5, 'yesterday', '2026-13-45T99:99:99Z'])(
  'error: the time %j',
  async (eventTimestamp) => {
    const { handler, events } = create()
    expect(await failure(await handler(webhook({ eventTimestamp })))).toMatchObject({
      status: 401,
      code: 'signature_invalid',
    })
    expect(events).toEqual([])
  },
)

it.each([
  ['nested brackets', '['.repeat(60_000), 400, 'invalid_input'],
  ['nested objects', '{"a":'.repeat(10_000), 400, 'invalid_input'],
  ['brackets in a string', `{"eventType":"${'['.repeat(60_000)}"}`, 401, 'signature_invalid'],
  ['a body of 300 kB', JSON.stringify({ eventType: 'x', a: 'x'.repeat(300_000) }), 413, 'payload_too_large'],
  ['no JSON', 'eventType', 400, 'invalid_input'],
])('error: unsigned: %s', async (_, body, status, code) => {
  const { handler, onError } = create()
  const signature = sign('something else')
  expect(await failure(await handler(webhook({}, { body, signature })))).toMatchObject({ status, code })
  // Without a signature the body is not read.
  const request = new Request('https://app.test/', { method: 'POST', body })
  expect(await failure(await handler(request))).toMatchObject({ status: 401, code: 'signature_invalid' })
  expect(request.bodyUsed).toBe(false)
  expect(onError).not.toHaveBeenCalled()
})

it('parameters: maxBodySize', async () => {
  const { handler } = create({ maxBodySize: 100 })
  expect((await handler(webhook())).status).toBe(413)
})

it.each(['GET', 'PUT', 'DELETE'])('error: %s', async (method) => {
  const { handler } = create()
  expect(await failure(await handler(new Request('https://app.test/', { method })))).toMatchObject({
    status: 405,
    code: 'method_not_allowed',
  })
})

it.each([{ webhookId: undefined }, { webhookId: 7 }, { userId: '' }])(
  'error: signed, with %j',
  async (fields) => {
    const { handler, events } = create()
    expect(await failure(await handler(webhook(fields)))).toMatchObject({
      status: 400,
      code: 'invalid_input',
    })
    expect(events).toEqual([])
  },
)

const storages = {
  memory: memorySeenWebhooks,
  unstorage: () => unstorageSeenWebhooks(createStorage()),
}

it.each(Object.entries(storages))(
  'behavior: seen: %s: each webhook is processed once',
  async (_, createSeen) => {
    const { handler, events } = create({ seen: createSeen() })
    const request = () => webhook({ eventTimestamp: at(-1000) })
    expect((await handler(request())).status).toBe(200)
    expect((await handler(request())).status).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * MINUTE })
    // A redelivery after half an hour, with the old time or a new one.
    expect((await handler(webhook({ eventTimestamp: at(-30 * MINUTE) }))).status).toBe(200)
    expect((await handler(webhook())).status).toBe(200)
    expect(events).toHaveLength(1)
    expect((await handler(webhook({ webhookId: 'another' }))).status).toBe(200)
    expect(events).toHaveLength(2)
  },
)

it.each(Object.entries(storages))(
  'behavior: seen: %s: a failed webhook is processed when it comes again after 30 minutes',
  async (_, createSeen) => {
    const seen = createSeen()
    let isFailing = true
    const { handler, events, onError } = create({
      seen,
      on: {
        CONNECTION_BROKEN: () => {
          if (isFailing) throw new Error('the mail server is down')
        },
      },
    })
    const eventTimestamp = at(0)
    expect(await failure(await handler(webhook({ eventTimestamp })))).toMatchObject({
      status: 500,
      code: 'server_error',
    })
    expect(onError).not.toHaveBeenCalledTimes(0)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: 'the mail server is down' })
    expect(onError.mock.calls[0]?.[1]).toMatchObject({ event: { eventType: 'CONNECTION_BROKEN' } })
    isFailing = false
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * MINUTE })
    expect((await handler(webhook({ eventTimestamp }))).status).toBe(200)
    expect(events).toHaveLength(1)
  },
)

it('behavior: two concurrent deliveries are processed once, and have the same response', async () => {
  const seen = memorySeenWebhooks()
  let runs = 0
  const on = {
    CONNECTION_BROKEN: async () => {
      runs += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      throw new Error('down')
    },
  }
  const [one, other] = [create({ seen, on }), create({ seen, on })]
  const eventTimestamp = at(0)
  const deliver = ({ handler }: typeof one) => handler(webhook({ eventTimestamp }))
  const responses = await Promise.all([deliver(one), deliver(one), deliver(other)])
  expect(runs).toBe(1)
  expect(responses.map(({ status }) => status)).toEqual([500, 500, 200])
})

it('behavior: a process that is killed in a handler leaves an id that expires', async () => {
  const seen = memorySeenWebhooks()
  await seen.add(broken.webhookId, 10_000)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * MINUTE })
  const { handler, events } = create({ seen })
  await handler(webhook())
  expect(events).toHaveLength(1)
})

it('behavior: memorySeenWebhooks deletes expired ids', async () => {
  const seen = memorySeenWebhooks()
  expect(seen.add('a', 1000)).toBe(true)
  expect(seen.add('a', 1000)).toBe(false)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1001 })
  expect(seen.add('a', 1000)).toBe(true)
})

it('parameters: deadline: if a handler hangs, its signal aborts, the response is 500, and the webhook can be sent again', async () => {
  const seen = memorySeenWebhooks()
  const aborted = vi.fn()
  const { handler, onError } = create({
    seen,
    deadline: 50,
    on: {
      CONNECTION_BROKEN: (_, { signal }) => {
        signal.addEventListener('abort', aborted)
        return new Promise(() => {})
      },
    },
  })
  expect(await failure(await handler(webhook()))).toMatchObject({
    status: 500,
    code: 'timeout',
    detail: expect.stringContaining('0.05 s'),
  })
  await vi.waitFor(() => expect(aborted).toHaveBeenCalledTimes(1))
  await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(1))
  expect(seen.add(broken.webhookId, 1)).toBe(true)
})

it('error: seen hangs or fails', async () => {
  const { handler } = create({
    deadline: 50,
    seen: { ...memorySeenWebhooks(), add: () => new Promise(() => {}) },
  })
  expect(await failure(await handler(webhook()))).toMatchObject({ status: 503, code: 'timeout' })
  const failing = create({
    seen: {
      ...memorySeenWebhooks(),
      add: () => Promise.reject(new Error('no Redis')),
    },
  })
  expect((await failing.handler(webhook())).status).toBe(500)
  await vi.waitFor(() => expect(failing.onError).toHaveBeenCalledTimes(1))
})

it('error: an exception of onError has no effect', async () => {
  const { handler } = create({
    onError: () => {
      throw new Error('oops')
    },
    onEvent: () => Promise.reject(new Error('down')),
  })
  expect((await handler(webhook())).status).toBe(500)
})

it.each([
  [{ on: { CONECTION_BROKEN: () => {} } }, /"CONECTION_BROKEN" is not among/],
  [{ on: { CONNECTION_BROKEN: 'mail' } }, /on lacks a function/],
  [{ maxAge: Number.NaN }, /maxAge/],
  [{ maxAge: 0 }, /maxAge/],
  [{ deadline: Number.POSITIVE_INFINITY }, /deadline/],
  [{ maxBodySize: 0 }, /maxBodySize/],
  [{ seen: {} }, /seen lacks a function/],
])('error: %j is rejected at creation', (parameters, message) => {
  expect(() =>
    createWebhookHandler({ consumerKey, ...(parameters as unknown as CreateWebhookHandlerParameters) }),
  ).toThrow(message)
})

const listen = async (listener: Parameters<typeof createServer>[1]) => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** Sends a POST with SnapTrade's header. Resolves to status and body. */
const post = (port: number, request: Request) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    void request.text().then((body) => {
      const headers = {
        signature: request.headers.get('signature') ?? '',
        'content-type': 'application/json',
      }
      send({ port, method: 'POST', headers }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      })
        .on('error', reject)
        .end(body)
    })
  })

/** What Express's parsers do: they read the body and store it in `body`. */
const parsing =
  (parse: (bytes: Buffer) => object | string, listener: ReturnType<typeof toNodeListener>) =>
  (...[req, res]: Parameters<NonNullable<Parameters<typeof createServer>[1]>>) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk) => chunks.push(chunk))
    req.on('end', () => listener(Object.assign(req, parse(Buffer.concat(chunks))), res))
  }

it('behavior: in Node', async () => {
  const { handler, events } = create()
  const port = await listen(toNodeListener(handler))
  expect((await post(port, webhook())).status).toBe(200)
  expect(events).toHaveLength(1)
})

it('error: behind express.json(): the error says to pass the raw body', async () => {
  const { handler, events, onError } = create()
  const listener = toNodeListener(handler)
  const port = await listen(parsing((bytes) => ({ body: JSON.parse(bytes.toString()) }), listener))
  const { status, text } = await post(port, webhook())
  expect(status).toBe(500)
  expect(JSON.parse(text)).toMatchObject({
    code: 'config_invalid',
    detail: expect.stringMatching(/body parser.*raw body.*express\.raw/s),
  })
  expect(events).toEqual([])
  await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(1))
})

it.each([
  ['express.raw()', (bytes: Buffer) => ({ body: bytes })],
  ['express.text()', (bytes: Buffer) => ({ body: bytes.toString() })],
  ['rawBody and a parsed body', (bytes: Buffer) => ({ body: {}, rawBody: bytes })],
])('behavior: behind %s', async (_, parse) => {
  const { handler, events } = create()
  const port = await listen(parsing(parse, toNodeListener(handler)))
  expect((await post(port, webhook({ userId: 'josé 🙂' }))).status).toBe(200)
  expect(events).toMatchObject([{ userId: 'josé 🙂' }])
})

it('error: a body that was read before', async () => {
  const { handler } = create()
  const request = webhook()
  await request.json()
  expect(await failure(await handler(request))).toMatchObject({
    status: 500,
    code: 'config_invalid',
    detail: expect.stringContaining('raw body'),
  })
})

it('behavior: only USER_DELETED deletes the secret', async () => {
  const userSecrets = memoryUserSecrets()
  const { handler } = create({ userSecrets })
  await userSecrets.set('ada', writeStoredUser({ snapTradeUserId: 'ada', userSecret: 'secret-of-ada' }))
  await userSecrets.set('ben', 'a-bare-secret')
  await handler(webhook({ webhookId: '1' }))
  expect(await userSecrets.get('ada')).toContain('secret-of-ada')
  for (const userId of ['ada', 'ben', 'unknown']) {
    const { status } = await handler(webhook({ webhookId: userId, eventType: 'USER_DELETED', userId }))
    expect(status).toBe(200)
  }
  expect(await userSecrets.get('ada')).toBeUndefined()
  expect(await userSecrets.get('ben')).toBeUndefined()
})

it('behavior: USER_DELETED keeps a user who was registered again, or under another id', async () => {
  const userSecrets = memoryUserSecrets()
  const { handler } = create({ userSecrets })
  const again = writeStoredUser({
    snapTradeUserId: 'ada',
    userSecret: 'secret-again',
    registeredAt: Date.now(),
  })
  await userSecrets.set('ada', again)
  const second = await successorId('ben', 'ben')
  const other = writeStoredUser({ snapTradeUserId: second, userSecret: 'secret-of-ben' })
  await userSecrets.set('ben', other)
  const eventType = 'USER_DELETED'
  await handler(webhook({ webhookId: '1', eventType, eventTimestamp: at(-1000) }))
  await handler(webhook({ webhookId: '2', eventType, userId: 'ben' }))
  expect(await userSecrets.get('ada')).toBe(again)
  expect(await userSecrets.get('ben')).toBe(other)
  await handler(webhook({ webhookId: '3', eventType, userId: second }))
  expect(await userSecrets.get('ben')).toBeUndefined()
})

it('behavior: handlers receive the app’s user id, also for a second SnapTrade user', async () => {
  const people: string[] = []
  const { handler } = create({ onEvent: (_, { userId }) => people.push(userId) })
  const second = await successorId('ada', 'ada')
  const third = await successorId('ada', second)
  const ids = ['ada', second, third, 'team-0123456789ab']
  for (const userId of ids) await handler(webhook({ webhookId: userId, userId }))
  expect(people).toEqual(['ada', 'ada', 'ada', 'team-0123456789ab'])
})

it('behavior: events receive type and ids immediately, independent of the handlers', async () => {
  const published: [string, ConnectionEvent][] = []
  const events: LiveEvents = {
    publish: (userId, event) => void published.push([userId, event]),
    subscribe: () => expect.unreachable(),
  }
  const { handler } = create({
    events,
    onEvent: () => {
      throw new Error('down')
    },
  })
  const details = { sessionId: 'session-1', balance: 12, note: 'secret' }
  await handler(webhook({ accountId: 'account-1', details, userSecret: 'x', connectionId: '<script>' }))
  const { webhookId, brokerageAuthorizationId: connectionId, eventType: type } = broken
  expect(published).toEqual([['ada', { type, webhookId, accountId: 'account-1', sessionId: 'session-1' }]])
  await handler(webhook({ webhookId: '2' }))
  expect(published[1]).toEqual(['ada', { type, webhookId: '2', connectionId }])
})

it('error: if events fails, the error is reported and the webhook is processed', async () => {
  const { handler, onError } = create({
    events: {
      publish: () => Promise.reject(new Error('no Redis')),
      subscribe: () => expect.unreachable(),
    },
  })
  expect((await handler(webhook())).status).toBe(200)
  await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(1))
})

it('behavior: the webhooks of the sandbox, in process', async () => {
  const events: WebhookEvent[] = []
  const sandbox = createSandbox({
    consumerKey,
    webhooks: {
      url: 'https://app.test/api/webhooks',
      fetch: async (input, init) => handler(new Request(input, init)),
    },
  })
  const { handler } = create({ onEvent: (event) => void events.push(event) })
  sandbox.addUser({ userId: 'josé' })
  const { id } = sandbox.addConnection({ userId: 'josé', broker: 'KRAKEN' })
  sandbox.disableConnection(id)
  await vi.waitFor(() => expect(events).toHaveLength(3))
  expect(events[2]).toMatchObject({
    eventType: 'CONNECTION_BROKEN',
    brokerageAuthorizationId: id,
    userId: 'josé',
  })
})
