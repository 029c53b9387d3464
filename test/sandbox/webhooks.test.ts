import { createHmac } from 'node:crypto'
import { createSandbox, type WebhookDelivery } from 'react-snaptrade-connect/sandbox'
import { verifyWebhook } from 'react-snaptrade-connect/server'
import { expect, it, vi } from 'vitest'

/** Creates a sandbox and a receiver with these responses; the last one repeats. */
const sending = (...answers: (number | Error)[]) => {
  const sent: { body: string; signature: string }[] = []
  const deliveries: WebhookDelivery[] = []
  const sandbox = createSandbox({
    consumerKey: 'clé %20',
    webhooks: {
      url: 'https://app.example/hooks',
      onDelivery: (delivery) => deliveries.push(delivery),
      fetch: async (input, init) => {
        const request = new Request(input, init)
        sent.push({ body: await request.text(), signature: request.headers.get('signature') ?? '' })
        const answer = answers.length > 1 ? answers.shift() : answers[0]
        if (answer instanceof Error) throw answer
        return new Response(null, { status: answer ?? 200 })
      },
    },
  })
  return { sandbox, sent, deliveries }
}

it('default: events have SnapTrade’s signature, of the escaped JSON with the raw key', async () => {
  const { sandbox, sent, deliveries } = sending(200)
  sandbox.addUser({ userId: 'josé 🙂' })
  await vi.waitFor(() => expect(deliveries).toHaveLength(1))
  const [{ body, signature } = { body: '', signature: '' }] = sent
  // The result of Python's json.dumps(payload, separators=(",", ":"), sort_keys=True).
  expect(body).toMatch(
    /^\{"clientId":"SANDBOX-TEST","eventTimestamp":"[^"]+\+00:00","eventType":"USER_REGISTERED",/,
  )
  expect(body).toContain('"userId":"jos\\u00e9 \\ud83d\\ude42"')
  expect(signature).toBe(createHmac('sha256', 'clé %20').update(body).digest('base64'))
  const event = await verifyWebhook({ consumerKey: 'clé %20', body, signature })
  expect(event).toMatchObject({ userId: 'josé 🙂', webhookId: deliveries[0]?.webhookId })
})

it('behavior: a rejected webhook is sent again after 30, 60 and 120 minutes of the sandbox’s clock', async () => {
  const { sandbox, sent, deliveries } = sending(new Error('refused'), 500, 302, 400)
  sandbox.addUser({ userId: 'ann' })
  for (const [attempt, minutes] of [30, 60, 120, 1000].entries()) {
    await vi.waitFor(() => expect(deliveries).toHaveLength(attempt + 1))
    sandbox.advance(minutes * 60_000 - 1000)
    expect(sent).toHaveLength(attempt + 1)
    sandbox.advance(1000)
  }
  await new Promise((resolve) => setImmediate(resolve))
  expect(deliveries.map(({ webhookId: _, ...rest }) => rest)).toEqual([
    { attempt: 1, error: 'refused', isDelivered: false },
    { attempt: 2, status: 500, isDelivered: false },
    { attempt: 3, status: 302, isDelivered: false },
    { attempt: 4, status: 400, isDelivered: false },
  ])
  expect(new Set(deliveries.map(({ webhookId }) => webhookId)).size).toBe(1)
})

it.each([200, 201, 202, 204])('behavior: %i counts as delivered', async (status) => {
  const { sandbox, deliveries } = sending(status)
  sandbox.addUser({ userId: 'ann' })
  await vi.waitFor(() => expect(deliveries).toMatchObject([{ status, isDelivered: true }]))
})

it('behavior: events arrive in order, and the time is that of the machine', async () => {
  const { sandbox, sent } = sending(200)
  sandbox.advance(10 * 365 * 86_400_000)
  sandbox.addUser({ userId: 'ann' })
  const { id } = sandbox.addConnection({ userId: 'ann', broker: 'KRAKEN' })
  sandbox.disableConnection(id)
  await vi.waitFor(() => expect(sent).toHaveLength(3))
  const events = sent.map(({ body }) => JSON.parse(body))
  expect(events.map(({ eventType }) => eventType)).toEqual([
    'USER_REGISTERED',
    'CONNECTION_ADDED',
    'CONNECTION_BROKEN',
  ])
  expect(Math.abs(Date.parse(events[0].eventTimestamp) - Date.now())).toBeLessThan(60_000)
})

it('error: an invalid address', () => {
  expect(() => createSandbox({ webhooks: { url: 'nowhere' } })).toThrow(TypeError)
})
