import { createHmac } from 'node:crypto'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { describe, expect, it } from 'vitest'
import type { Fields } from './support.js'

const clientId = 'CLIENT'
const consumerKey = "k+/=é %20ключ'&?#"

/** Escapes non-ASCII characters like Python's `json.dumps` and PHP's `json_encode`. */
const escaped = (text: string) =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const asIs = (text: string) => text

interface Client {
  /** The key that signs. */
  key?: string
  /** The form of JSON that is signed. */
  form?: (text: string) => string
  /** The form of JSON that is sent. */
  sentForm?: (text: string) => string
  query?: Record<string, string>
  /** JSON with sorted keys. */
  content: string
  /** The raw body, if it is not the content. */
  body?: string
}

/** A client that signs like one of SnapTrade's SDKs. */
const send = async (
  sandbox: ReturnType<typeof createSandbox>,
  path: string,
  { key = consumerKey, form = asIs, sentForm = form, query: more = {}, content, body = content }: Client,
) => {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const query = new URLSearchParams({ ...more, clientId, timestamp }).toString()
  const signed = form(`{"content":${content},"path":"/api/v1${path}","query":"${query}"}`)
  const response = await sandbox.fetch(`${sandbox.portal}/api/v1${path}?${query}`, {
    method: 'POST',
    body: sentForm(body),
    headers: { signature: createHmac('sha256', key).update(signed).digest('base64') },
  })
  return { status: response.status, body: (await response.json()) as Fields }
}

describe.each([
  ['raw', consumerKey],
  ['escaped by encodeURI', encodeURI(consumerKey)],
])('with the key %s', (_, key) => {
  it.each([
    ['as TypeScript and Ruby sign', asIs],
    ['as Python and PHP sign', escaped],
  ])('default: non-ASCII characters in the body, %s', async (_, form) => {
    const sandbox = createSandbox({ clientId, consumerKey })
    const userId = 'josé \u007f🙂'
    const answer = await send(sandbox, '/snapTrade/registerUser', {
      key,
      form,
      content: `{"userId":"${userId}"}`,
    })
    expect(answer).toMatchObject({ status: 200, body: { userId } })
    // PHP sends the characters unchanged and signs them escaped, or the reverse.
    for (const [index, sentForm] of [asIs, escaped].entries()) {
      const content = `{"userId":"${userId}${index}"}`
      const { status } = await send(sandbox, '/snapTrade/registerUser', { key, form, sentForm, content })
      expect(status).toBe(200)
    }
  })

  it.each([
    ['null', '{}'],
    ['{}', '{}'],
    ['{}', ''],
    ['null', ''],
  ])('default: an empty login, signed as %s and sent as "%s"', async (content, body) => {
    const sandbox = createSandbox({ clientId, consumerKey })
    const query = { ...sandbox.addUser({ userId: 'ann' }) }
    const { status } = await send(sandbox, '/snapTrade/login', { key, query, content, body })
    expect(status).toBe(200)
  })
})

it('behavior: spaces and the order in the raw body do not matter', async () => {
  const sandbox = createSandbox({ clientId, consumerKey })
  const query = { ...sandbox.addUser({ userId: 'ann' }) }
  const content = '{"broker":"KRAKEN","darkMode":true}'
  const body = '{"darkMode": true, "broker": "KRAKEN"}'
  expect((await send(sandbox, '/snapTrade/login', { query, content, body })).status).toBe(200)
})

it.each<[string, Client]>([
  ['another body', { content: '{"userId":"a"}', body: '{"userId":"b"}' }],
  ['no body, where there is one', { content: '{}', body: '{"userId":"b"}' }],
  ['a body, where there is none', { content: '{"userId":"b"}', body: '' }],
  ['another key', { key: 'another', content: '{"userId":"a"}' }],
])('error: signed for %s', async (_, client) => {
  const sandbox = createSandbox({ clientId, consumerKey })
  expect(await send(sandbox, '/snapTrade/registerUser', client)).toMatchObject({
    status: 401,
    body: { code: '1076' },
  })
  expect(sandbox.users).toEqual([])
})
