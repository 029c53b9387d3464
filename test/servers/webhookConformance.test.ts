import { createHmac, randomUUID } from 'node:crypto'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toNodeListener } from '../../src/server.js'
import { frameworks, type Started } from './conformance/frameworks.js'

const consumerKey = 'conformance key é'
const processed: unknown[] = []
const app = createServer(
  toNodeListener(async (request) => {
    processed.push(await request.json())
    return new Response(null, { status: 204 })
  }),
)
beforeAll(() => new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  app.closeAllConnections()
  app.close()
})

const newEvent = () => ({
  webhookId: randomUUID(),
  clientId: 'CLIENT',
  eventTimestamp: new Date().toISOString(),
  eventType: 'CONNECTION_BROKEN',
  userId: 'josé ✓',
  brokerageAuthorizationId: 'a0231bd2-9b77-4732-ba78-f9c6af6a1a62',
})
/** White space and the order of the keys are signed: only the raw body matches the signature. */
const textOf = (event: object) => JSON.stringify(event, null, 2)
const sign = (text: string) => createHmac('sha256', consumerKey).update(text).digest('base64')

const isParsed = ([name]: (typeof frameworks)[number]) => name === 'Express 5 behind express.json()'

/** Starts the framework for the tests of one `describe`, and returns a function that sends it a webhook. */
const run = (start: (typeof frameworks)[number][1]) => {
  let started: Started
  beforeAll(async () => {
    const origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
    const processedUrl = `${origin}/processed`
    started = await start({ baseUrl: `${origin}/api/v1`, clientId: 'CLIENT', consumerKey, processedUrl })
  })
  beforeEach(() => void processed.splice(0))
  afterAll(() => started?.stop())

  const address = () => `${started.origin}/api/webhooks`
  const post = (body: string, signature = sign(body)) =>
    fetch(address(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature !== '' && { signature }) },
      body,
    })
  return { address, post }
}

describe.each(frameworks.filter(isParsed))('%s', (_, start) => {
  const { post } = run(start)

  it('error: a body parser has read the body before', async () => {
    const response = await post(textOf(newEvent()))
    expect(response.status).toBe(500)
    const { code, detail } = await response.json()
    expect(code).toBe('config_invalid')
    expect(detail).toContain('mount the webhook before express.json()')
    expect(processed).toEqual([])
  })
})

describe.each(frameworks.filter((framework) => !isParsed(framework)))('%s', (_, start) => {
  const { address, post } = run(start)

  it('default: a webhook is processed once, also if it is sent again', async () => {
    const event = newEvent()
    for (let delivery = 0; delivery < 2; delivery += 1) {
      const response = await post(textOf(event))
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.json()).toEqual({ webhookId: event.webhookId })
    }
    expect(processed).toEqual([event])
  })

  it('behavior: a chunked body, split within a character', async () => {
    const event = newEvent()
    const bytes = Buffer.from(textOf(event))
    const cut = bytes.indexOf(Buffer.from('é')) + 1
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', signature: sign(textOf(event)) }
      const request = send(address(), { method: 'POST', headers }, (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode))
      })
      request.on('error', reject)
      request.write(bytes.subarray(0, cut), () => setTimeout(() => request.end(bytes.subarray(cut)), 20))
    })
    expect(status).toBe(200)
    expect(processed).toEqual([event])
  })

  it.each<[string, string, string | undefined, number, string]>([
    ['no signature', textOf(newEvent()), '', 401, 'signature_invalid'],
    ['the signature of another body', textOf(newEvent()), sign('{}'), 401, 'signature_invalid'],
    ['not JSON', 'eventType=CONNECTION_BROKEN', undefined, 400, 'invalid_input'],
    ['too large', textOf({ ...newEvent(), more: 'A'.repeat(300_000) }), undefined, 413, 'payload_too_large'],
  ])('error: %s', async (_, body, signature, status, code) => {
    const response = await post(body, signature)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, status })
    expect(processed).toEqual([])
  })

  it('error: a wrong method', async () => {
    const response = await fetch(address())
    expect(response.status).toBe(405)
    await response.text()
  })
})
