import { expect, it, vi } from 'vitest'
import type { RequestEvent } from '../../src/server/handler/options.js'
import { everything } from '../setup/everything.js'
import { createChain, postJson, UUID, watchSecrets } from './chain.js'

watchSecrets()

const createReported = (parameters: Parameters<typeof createChain>[0] = {}) => {
  const events: RequestEvent[] = []
  const chain = createChain({ onEvent: (event) => events.push(event), ...parameters })
  /** Returns the event of the last request. */
  const event = async () => {
    await expect.poll(() => events.length).toBe(1)
    return events.pop() ?? expect.unreachable()
  }
  return { ...chain, event }
}

it('parameters: onEvent: user, operation, target, status, milliseconds and SnapTrade’s request id', async () => {
  const { raw, event } = createReported()
  const response = await raw('/snapTrade/login', postJson({}))
  const { request, ...rest } = await event()
  expect(rest).toEqual({
    operation: 'loginSnapTradeUser',
    userId: 'ada',
    target: 'self',
    targetUserId: 'ada',
    status: 200,
    code: undefined,
    duration: expect.any(Number),
    requestId: response.headers.get('x-request-id'),
  })
  expect(request).toBeInstanceOf(Request)
})

it('parameters: onEvent: staff, and the user they changed', async () => {
  const { raw, event } = createReported(everything())
  await raw('/snapTrade/registerUser', postJson({ userId: 'bob' }), 'root')
  expect(await event()).toMatchObject({ userId: 'root', target: 'other', targetUserId: 'bob', status: 200 })
  await raw('/snapTrade/listUsers', {}, 'root')
  expect(await event()).toMatchObject({ operation: 'listSnapTradeUsers', userId: 'root', target: 'other' })
})

it.each<[string, string, RequestInit, object]>([
  ['signed out', '/authorizations', { headers: { 'x-user': '' } }, { status: 401, code: 'unauthorized' }],
  ['not allowed', '/snapTrade/listUsers', {}, { status: 403, code: 'forbidden', userId: 'ada' }],
  ['no such path', '/nothing', {}, { status: 404, code: 'not_found', operation: undefined }],
  ['a wrong method', '/brokerages', { method: 'PUT' }, { status: 405, code: 'method_not_allowed' }],
  [
    'another site',
    `/connection/${UUID}`,
    { method: 'DELETE', headers: { 'sec-fetch-site': 'cross-site' } },
    { status: 403, code: 'cross_site', userId: undefined },
  ],
])('parameters: onEvent: rejected: %s', async (_, path, init, expected) => {
  const { raw, event } = createReported()
  const response = await raw(path, init)
  const seen = await event()
  expect(seen).toMatchObject({ ...expected, target: undefined })
  // SnapTrade received no request. The id is the handler's own, so that users can report it to the operator.
  expect(seen.requestId).toMatch(/^[\da-f-]{36}$/)
  expect(response.headers.get('x-request-id')).toBe(seen.requestId)
  expect(await response.json()).toMatchObject({ requestId: seen.requestId })
})

it('parameters: onEvent: an id is generated if SnapTrade sends none, and an id that breaks a header is not used', async () => {
  const success = createReported({ fetch: async () => Response.json([]) })
  const response = await success.raw('/brokerages')
  const { requestId } = await success.event()
  expect(requestId).toMatch(/^[\da-f-]{36}$/)
  expect(response.headers.get('x-request-id')).toBe(requestId)
  const failure = createReported({
    fetch: async () => Response.json({ code: 'forbidden', requestId: 'a\r\nset-cookie: b' }, { status: 403 }),
  })
  const refused = await failure.raw('/brokerages')
  expect(refused.status).toBe(403)
  expect(refused.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
})

it('behavior: onError and onEvent of one failure have the same request id and user id', async () => {
  const { raw, event, onError, sandbox } = createReported()
  sandbox.fail('listAllBrokerages', { status: 500 })
  await raw('/brokerages')
  const { requestId } = await event()
  expect(onError).toHaveBeenCalledWith(
    expect.anything(),
    expect.objectContaining({ requestId, userId: 'ada' }),
  )
  const broken = createReported({ getUser: () => Promise.reject(new Error('no session store')) })
  await broken.raw('/brokerages')
  const own = await broken.event()
  expect(own).toMatchObject({ status: 500, code: 'server_error' })
  expect(broken.onError.mock.calls[0]?.[1]).toMatchObject({ requestId: own.requestId })
})

it('parameters: onEvent: its error does not affect the response', async () => {
  const { raw } = createChain({
    onEvent: () => {
      throw new Error('log is full')
    },
  })
  expect((await raw('/brokerages')).status).toBe(200)
  await expect.poll(() => console.error).toHaveBeenCalledWith(expect.stringContaining('onEvent'))
})

it('parameters: onEvent: milliseconds from the request to the response', async () => {
  const { raw, event } = createReported({
    getUser: async () => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      return { id: 'ada' }
    },
  })
  await raw('/authorizations')
  const { duration } = await event()
  expect(duration).toBeGreaterThanOrEqual(55)
  expect(Number.isInteger(duration)).toBe(true)
})

it('behavior: without onEvent nothing is logged for a success', async () => {
  const { raw } = createChain()
  await raw('/brokerages')
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    expect(vi.mocked(console[method])).not.toHaveBeenCalled()
})
