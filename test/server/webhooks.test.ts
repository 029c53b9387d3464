import { createHmac } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { verifyWebhook } from '../../src/server/verifyWebhook.js'

const consumerKey = 'key +/= é %'
const now = Date.parse('2026-08-01T12:00:00Z')
const event = {
  webhookId: '7467e5e4-4b59-4514-9d04-d05dbc10dea9',
  userId: 'jo',
  clientId: 'CLIENT',
  eventTimestamp: '2026-08-01T11:56:00.269120+00:00',
  eventType: 'CONNECTION_ADDED',
  brokerageAuthorizationId: 'a0231bd2-9b77-4732-ba78-f9c6af6a1a62',
  details: { b: 1, a: [null, true] },
}
const sorted =
  '{"brokerageAuthorizationId":"a0231bd2-9b77-4732-ba78-f9c6af6a1a62","clientId":"CLIENT","details":{"a":[null,true],"b":1},"eventTimestamp":"2026-08-01T11:56:00.269120+00:00","eventType":"CONNECTION_ADDED","userId":"jo","webhookId":"7467e5e4-4b59-4514-9d04-d05dbc10dea9"}'
const sign = (text: string, key = consumerKey) => createHmac('sha256', key).update(text).digest('base64')

afterEach(() => void vi.unstubAllEnvs())

it('default: returns the event for a correct signature, with any order of the fields', async () => {
  const body = JSON.stringify(event, null, 2)
  expect(await verifyWebhook({ consumerKey, body, signature: sign(sorted), now })).toEqual(event)
})

it('parameters: consumerKey: from the environment', async () => {
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', consumerKey)
  const body = JSON.stringify(event)
  expect(await verifyWebhook({ body, signature: sign(sorted), now })).toEqual(event)
  vi.stubEnv('SNAPTRADE_CONSUMER_KEY', '')
  await expect(verifyWebhook({ body, signature: sign(sorted), now })).rejects.toMatchObject({
    code: 'config_missing',
  })
})

it.each([
  ['UTF-8', sorted.replace('jo', 'José 🙂')],
  ['escaped, as Python writes it', sorted.replace('jo', 'Jos\\u00e9 \\ud83d\\ude42')],
])('behavior: signed over %s', async (_, text) => {
  const body = JSON.stringify({ ...event, userId: 'José 🙂' })
  expect(await verifyWebhook({ consumerKey, body, signature: sign(text), now })).toMatchObject({
    userId: 'José 🙂',
  })
})

it('behavior: numbers in Python’s format', async () => {
  const body = sorted.replace('"b":1', '"b":1.0')
  expect(await verifyWebhook({ consumerKey, body, signature: sign(body), now })).toEqual(event)
})

it.each([
  ['none', null],
  ['an empty one', ''],
  ['no base64', '%%%'],
  ['another body', sign(`${sorted} `)],
  ['another key', sign(sorted, 'other')],
  ['the escaped key', sign(sorted, encodeURI(consumerKey))],
])('error: a signature of %s', async (_, signature) => {
  const body = JSON.stringify(event)
  await expect(verifyWebhook({ consumerKey, body, signature, now })).rejects.toMatchObject({
    code: 'signature_invalid',
    status: 401,
  })
})

it.each([
  ['older than 5 minutes', '2026-08-01T11:54:59Z'],
  ['no date', 'yesterday'],
  ['absent', undefined],
])('error: a timestamp that is %s', async (_, eventTimestamp) => {
  const body = JSON.stringify({ eventTimestamp, eventType: 'USER_DELETED' })
  await expect(verifyWebhook({ consumerKey, body, signature: sign(body), now })).rejects.toMatchObject({
    code: 'signature_invalid',
  })
})

it.each(['', '[]', '"x"', 'null', '{}', '<html>'])('error: the body %j is not an event', async (body) => {
  await expect(verifyWebhook({ consumerKey, body, signature: sign(body), now })).rejects.toMatchObject({
    code: 'invalid_input',
    status: 400,
  })
})
