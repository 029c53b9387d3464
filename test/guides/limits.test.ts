import { RateLimiterMemory } from 'rate-limiter-flexible'
import { SnapTradeError } from 'react-snaptrade-connect/server'
import { expect, it, vi } from 'vitest'
import { http } from '../../src/transports/http.js'
import { BASE, createChain, failureOf, watchSecrets } from '../server/chain.js'
import { breakCircuit } from './breakCircuit.js'
import { limitPeople } from './limitPeople.js'
import { logEvent } from './logEvents.js'

watchSecrets()

const getUser = async (request: Request) => {
  const id = request.headers.get('x-user')
  return id ? { id } : null
}
const limitTo = (points: number, parameters = {}) => {
  const { handler, sent } = createChain()
  const limiter = new RateLimiterMemory({ points, duration: 60 })
  const limited = limitPeople({ handler, getUser, limiter, ...parameters })
  const as = (user: string) =>
    http(BASE, {
      fetch: (url, init) => limited(new Request(url, init)),
      headers: { 'x-user': user },
      retryCount: 0,
    })
  return { as, sent }
}

it('behavior: a user over the limit gets the time to wait, other users are not affected', async () => {
  const { as, sent } = limitTo(2)
  const [ada, bob] = [as('ada'), as('bob')]
  await ada.request('listAllBrokerages', {})
  await ada.request('listAllBrokerages', {})
  const error = await failureOf(ada.request('listAllBrokerages', {}))
  expect(error).toMatchObject({ code: 'rate_limited', status: 429, isRetryable: true })
  expect(error.retryAfter).toBeGreaterThan(50)
  expect(error.retryAfter).toBeLessThanOrEqual(60)
  expect(sent).toHaveLength(2)
  await bob.request('listAllBrokerages', {})
  expect(sent).toHaveLength(3)
})

it('behavior: the handler rejects signed-out users', async () => {
  const { as } = limitTo(1)
  const error = await failureOf(as('').request('listAllBrokerages', {}))
  expect(error).toMatchObject({ code: 'unauthorized' })
})

it('behavior: if the store of the limiter fails, requests are allowed', async () => {
  const limiter = { consume: () => Promise.reject(new Error('Redis is away')) }
  const { as } = limitTo(1, { limiter })
  expect(await as('ada').request('listAllBrokerages', {})).not.toEqual([])
})

it('behavior: after ten failures SnapTrade is not called until the pause is over', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  let calls = 0
  let isDown = true
  const fetch = breakCircuit(async () => {
    calls += 1
    return isDown ? new Response('<h1>Bad gateway</h1>', { status: 502 }) : Response.json([])
  })
  const { ada } = createChain({ fetch })
  for (let count = 0; count < 10; count += 1) await failureOf(ada('listAllBrokerages', {}))
  expect(calls).toBe(10)
  const error = await failureOf(ada('listAllBrokerages', {}))
  expect(error).toMatchObject({ code: 'brokerage_unavailable', status: 503, retryAfter: 10 })
  expect(calls).toBe(10)
  isDown = false
  await vi.advanceTimersByTimeAsync(10_001)
  expect(await ada('listAllBrokerages', {})).toEqual([])
  expect(calls).toBe(11)
  vi.useRealTimers()
})

it('behavior: clients that disconnect do not open the circuit, network failures do', async () => {
  const aborted = new SnapTradeError('aborted')
  const leaving = breakCircuit(() => Promise.reject(aborted))
  for (let count = 0; count < 20; count += 1) await expect(leaving('x')).rejects.toBe(aborted)
  const failing = breakCircuit(() => Promise.reject(new TypeError('fetch failed')))
  for (let count = 0; count < 10; count += 1) await expect(failing('x')).rejects.toThrow('fetch failed')
  expect((await failing('x')).status).toBe(503)
})

it('behavior: the log has a line for each request, without the request itself', async () => {
  const { raw } = createChain({ onEvent: logEvent })
  await raw('/authorizations')
  await expect.poll(() => vi.mocked(console.log).mock.calls.length).toBe(1)
  const line = String(vi.mocked(console.log).mock.calls[0]?.[0])
  expect(JSON.parse(line)).toMatchObject({
    service: 'snaptrade',
    operation: 'listBrokerageAuthorizations',
    userId: 'ada',
    status: 200,
  })
  expect(JSON.parse(line)).not.toHaveProperty('request')
})
