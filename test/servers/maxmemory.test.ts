import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { createRouteHandler } from '../../src/server.js'
import { startRedis } from './startRedis.js'

let redis: Awaited<ReturnType<typeof startRedis>>
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis?.stop())

it('behavior: Redis at maxmemory: no secret reaches onError, and the user is named', async () => {
  const { client } = redis
  const sandbox = createSandbox()
  const reports: unknown[] = []
  const handler = createRouteHandler({
    clientId: sandbox.clientId,
    consumerKey: sandbox.consumerKey,
    baseUrl: sandbox.api,
    fetch: async (url, init) => {
      const response = await sandbox.fetch(new Request(url, init))
      if (String(url).includes('registerUser')) await client.config('SET', 'maxmemory', '1')
      return response
    },
    getUser: () => ({ id: 'ada' }),
    userSecrets: {
      get: (id) => client.get(id),
      set: (id, value) => client.set(id, value),
      delete: (id) => client.del(id),
    },
    onError: (error, { operation, userId }) => reports.push({ error, operation, userId }),
  })
  const response = await handler.POST(new Request('http://app.test/snapTrade/login', { method: 'POST' }))
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ code: 'user_secret_not_stored', status: 500 })
  await expect.poll(() => reports).toHaveLength(1)
  expect(reports).toMatchObject([
    { userId: 'ada', error: { cause: { message: expect.stringContaining('OOM') } } },
  ])
  const secret = sandbox.users[0]?.userSecret ?? expect.unreachable()
  const everything = inspect(reports, { depth: 20, showHidden: true }) + text
  expect(everything).not.toContain(secret)
  // ioredis's own error contains the secret, so the assertion above would detect it.
  const thrown = await client.set('x', secret).catch((error: unknown) => error)
  expect(inspect(thrown, { depth: 20, showHidden: true })).toContain(secret)
})
