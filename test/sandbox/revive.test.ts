import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { createRouteHandler, memoryUserSecrets } from 'react-snaptrade-connect/server'
import { expect, it, onTestFinished, vi } from 'vitest'
import { call, type Fields } from './support.js'

const keys = { clientId: 'C', consumerKey: 'clé', revivesUsers: true }
const register = async (sandbox: ReturnType<typeof createSandbox>, userId: string) => {
  const { body } = await call(sandbox, 'POST', '/snapTrade/registerUser', { body: { userId } })
  return body as { userId: string; userSecret: string }
}
const list = (sandbox: ReturnType<typeof createSandbox>, query: Record<string, string>) =>
  call(sandbox, 'GET', '/authorizations', { query })
const watchConsole = () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  return warn
}

it('default: after a restart it accepts the users whose secrets it issued', async () => {
  const warn = watchConsole()
  const first = createSandbox(keys)
  const user = await register(first, 'josé')
  expect(user.userSecret).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  const { body } = await call(first, 'POST', '/snapTrade/resetUserSecret', { body: user })
  const renewed = body as { userId: string; userSecret: string }
  for (const query of [user, renewed]) {
    const second = createSandbox(keys)
    const [one, other] = await Promise.all([list(second, query), list(second, query)])
    expect([one, other]).toMatchObject([
      { status: 200, body: [] },
      { status: 200, body: [] },
    ])
    expect(second.users).toMatchObject([query])
  }
  expect(warn).toHaveBeenCalledTimes(2)
  expect(warn.mock.calls[0]?.[0]).toMatch(/"josé".*without connections.*--state/)
})

it('behavior: a backend that was not restarted keeps working, and no SnapTrade user is deleted or renamed', async () => {
  watchConsole()
  let sandbox = createSandbox(keys)
  const { clientId, consumerKey, api: baseUrl } = sandbox
  const handler = createRouteHandler({
    clientId,
    consumerKey,
    baseUrl,
    fetch: (input, init) => sandbox.fetch(input as Request, init),
    getUser: () => ({ id: 'ada' }),
    userSecrets: memoryUserSecrets(),
  })
  const login = async () => {
    const request = new Request('https://app.example/api/snaptrade/snapTrade/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    return (await handler.POST(request)).status
  }
  expect(await login()).toBe(200)
  sandbox = createSandbox(keys)
  expect(await login()).toBe(200)
  expect(sandbox.users.map(({ userId }) => userId)).toEqual(['ada'])
})

it('error: other secrets are still rejected', async () => {
  const user = await register(createSandbox(keys), 'ann')
  const refused: [object, Record<string, string>][] = [
    [{}, { userId: 'ann', userSecret: crypto.randomUUID() }],
    [{}, { userId: 'bob', userSecret: user.userSecret }],
    [{}, { userId: 'ann', userSecret: `${user.userSecret}0` }],
    [{}, { userId: 'ann' }],
    [{ consumerKey: 'another' }, user],
    [{ clientId: 'another' }, user],
    [{ revivesUsers: false }, user],
  ]
  for (const [options, query] of refused) {
    const answer = await list(createSandbox({ ...keys, ...options }), query)
    expect([answer.status, (answer.body as Fields).code]).toEqual([401, '1083'])
  }
})

it('behavior: a user who was deleted, or has another secret now, is not accepted again', async () => {
  const sandbox = createSandbox(keys)
  const user = await register(sandbox, 'ann')
  await call(sandbox, 'POST', '/snapTrade/resetUserSecret', { body: user })
  expect((await list(sandbox, user)).status).toBe(401)
  const other = await register(sandbox, 'bob')
  await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId: 'bob' } })
  sandbox.advance(1000)
  expect((await list(sandbox, other)).status).toBe(401)
  const third = await register(sandbox, 'cid')
  sandbox.reset()
  expect((await list(sandbox, third)).status).toBe(401)
})
