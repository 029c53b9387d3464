import { http as msw } from 'msw'
import { setupServer } from 'msw/node'
import { http } from 'react-snaptrade-connect'
import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { createTestBackend, type TestBackendOptions } from 'react-snaptrade-connect/testing'
import { expect, it, vi } from 'vitest'
import { everything } from '../setup/everything.js'
import { failure } from '../setup/failure.js'

const setup = (options?: TestBackendOptions) => {
  const backend = createTestBackend(options)
  const { request } = http('/api/snaptrade', { fetch: backend.fetch, retryCount: 0 })
  return { ...backend, request }
}

it('default: a user is signed in, and SnapTrade has no users', async () => {
  const { request, sandbox } = setup()
  expect(await request('listBrokerageAuthorizations', {})).toEqual([])
  expect(sandbox.users).toEqual([])
  const { redirectURI } = (await request('loginSnapTradeUser', {})) as { redirectURI: string }
  expect(new URL(redirectURI).origin).toBe(sandbox.portal)
  expect(sandbox.users.map(({ userId }) => userId)).toEqual(['test-user'])
})

it('parameters: sandbox and userId', async () => {
  const sandbox = createSandbox({ clientId: 'MINE' })
  const { request, ...backend } = setup({ sandbox, userId: 'ada' })
  expect(backend.sandbox).toBe(sandbox)
  await request('loginSnapTradeUser', {})
  expect(sandbox.users.map(({ userId }) => userId)).toEqual(['ada'])
})

it('parameters: getUser and permissions, as in the route handler', async () => {
  const out = setup({ getUser: () => null })
  expect(await failure(out.request('listBrokerageAuthorizations', {}))).toMatchObject({
    code: 'unauthorized',
  })
  const staff = setup({ ...everything() })
  expect(await staff.request('listSnapTradeUsers', {})).toEqual([])
  expect(await failure(setup().request('listSnapTradeUsers', {}))).toMatchObject({ code: 'forbidden' })
})

it('parameters: keyType and onError', async () => {
  const onError = vi.fn()
  const sandbox = createSandbox({ keyType: 'personal' })
  const { request } = setup({ sandbox, keyType: 'personal', onError })
  sandbox.addConnection({ broker: 'KRAKEN' })
  expect(await request('listBrokerageAuthorizations', {})).toHaveLength(1)
  sandbox.fail('listBrokerageAuthorizations', { status: 500 })
  expect(await failure(request('listBrokerageAuthorizations', {}))).toMatchObject({ status: 500 })
  expect(onError).toHaveBeenCalledTimes(1)
})

it('behavior: accepts users that a test added to the sandbox, and none after a reset', async () => {
  const { request, sandbox } = setup({ userId: 'ada' })
  sandbox.addUser({ userId: 'ada' })
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN' })
  expect(await request('listBrokerageAuthorizations', {})).toMatchObject([{ id }])
  sandbox.reset()
  expect(await request('listBrokerageAuthorizations', {})).toEqual([])
  await request('loginSnapTradeUser', {})
  expect(sandbox.users).toHaveLength(1)
})

it('behavior: fetch has the parameters of the global fetch', async () => {
  const { fetch } = createTestBackend({ ...everything() })
  for (const input of ['/any/brokerages', 'http://x.test/brokerages', new URL('http://x.test/brokerages')]) {
    expect((await fetch(input)).status).toBe(200)
  }
  expect((await fetch(new Request('http://x.test/brokerages'))).status).toBe(200)
  expect((await fetch('/any/brokerages', { signal: AbortSignal.timeout(9000) })).status).toBe(200)
})

it('behavior: serves Mock Service Worker without a page', async () => {
  const { handlers } = createTestBackend()
  const server = setupServer(...handlers({ http: msw }))
  server.listen({ onUnhandledRequest: 'error' })
  const { request } = http('http://localhost:9/api/snaptrade')
  expect(await request('listAllBrokerages', {})).not.toHaveLength(0)
  server.close()
})

it('error: errors of getUser are reported, errors of SnapTrade are not', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { request, sandbox } = setup()
  sandbox.fail('listAllBrokerages', { status: 500 })
  await failure(request('listAllBrokerages', {}))
  expect(error).not.toHaveBeenCalled()
  const cause = new Error('no session store')
  const broken = setup({
    getUser: () => {
      throw cause
    },
  })
  await failure(broken.request('listBrokerageAuthorizations', {}))
  expect(error).toHaveBeenCalledExactlyOnceWith(cause)
  error.mockRestore()
})
