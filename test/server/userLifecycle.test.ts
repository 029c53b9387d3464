import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { defaultSelfOperations } from '../../src/server/handler/permissions.js'
import { memoryUserSecrets, type UserSecrets } from '../../src/server/users/userSecrets.js'
import { everything } from '../setup/everything.js'
import { createChain, failureOf, plainSecrets, slowSecrets, storedUser, watchSecrets } from './chain.js'

watchSecrets()

const mayDelete = {
  selfOperations: [...defaultSelfOperations, 'deleteSnapTradeUser' as const],
}
const nothing = () => new Promise<never>(() => {})

it.each([
  ['with replace', memoryUserSecrets],
  ['without', () => plainSecrets()],
])('behavior: two resets in two processes leave the correct secret (store %s)', async (_, create) => {
  const sandbox = createSandbox()
  const userSecrets = create()
  const machines = [1, 2].map(() => createChain({ sandbox, userSecrets }))
  await machines[0]?.ada('registerSnapTradeUser', {})
  await Promise.all(machines.map(({ ada }) => ada('resetSnapTradeUserSecret', {})))
  expect((await storedUser(userSecrets, 'ada'))?.userSecret).toBe(sandbox.users[0]?.userSecret)
})

it('behavior: a login during a reset in another process waits for the new secret', async () => {
  const sandbox = createSandbox()
  const userSecrets = memoryUserSecrets()
  const there = createChain({ sandbox, userSecrets })
  await there.ada('registerSnapTradeUser', {})
  let isReset = () => {}
  const resetting = new Promise<void>((resolve) => {
    isReset = resolve
  })
  const slow = createChain({
    sandbox,
    userSecrets,
    fetch: async (url, init) => {
      const response = await sandbox.fetch(new Request(url, init))
      isReset()
      await new Promise((resolve) => setTimeout(resolve, 500))
      return response
    },
  })
  const reset = slow.ada('resetSnapTradeUserSecret', {})
  await resetting
  expect(await there.ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  expect(there.onError).not.toHaveBeenCalled()
  await reset
})

it('error: a reset that SnapTrade rejects keeps the secret', async () => {
  const { ada, sandbox, userSecrets } = createChain()
  await ada('registerSnapTradeUser', {})
  const before = await userSecrets.get('ada')
  sandbox.fail('resetSnapTradeUserSecret', { status: 403, times: 1 })
  await failureOf(ada('resetSnapTradeUserSecret', {}))
  expect(await userSecrets.get('ada')).toBe(before)
})

it('behavior: killed between SnapTrade’s deletion and the store’s: the second deletion completes it', async () => {
  const sandbox = createSandbox()
  const userSecrets = memoryUserSecrets()
  const { ada } = createChain({ sandbox, userSecrets, ...mayDelete })
  await ada('registerSnapTradeUser', {})
  const killed = createChain({ sandbox, ...mayDelete, userSecrets: { ...userSecrets, delete: nothing } })
  void killed.ada('deleteSnapTradeUser', {}).catch(() => {})
  await expect
    .poll(() => {
      sandbox.advance(1000)
      return sandbox.users
    })
    .toEqual([])
  expect(killed.sent).toHaveLength(1)
  expect(await ada('deleteSnapTradeUser', {})).toMatchObject({ status: 'deleted', userId: 'ada' })
  expect(await userSecrets.get('ada')).toBeUndefined()
  expect(await ada('deleteSnapTradeUser', {})).toMatchObject({ status: 'deleted' })
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
})

it('behavior: a deletion keeps a value that another process has written in the meantime', async () => {
  const sandbox = createSandbox()
  const userSecrets = memoryUserSecrets()
  const newer = JSON.stringify({ snapTradeUserId: 'ada-2', userSecret: 'newer' })
  const { ada } = createChain({
    sandbox,
    userSecrets,
    ...mayDelete,
    fetch: async (url, init) => {
      if (init?.method === 'DELETE') await userSecrets.set('ada', newer)
      return sandbox.fetch(new Request(url, init))
    },
  })
  await ada('registerSnapTradeUser', {})
  await ada('deleteSnapTradeUser', {})
  expect(await userSecrets.get('ada')).toBe(newer)
})

it('behavior: staff delete exactly the user in SnapTrade’s list', async () => {
  const sandbox = createSandbox()
  let isLost = true
  const { as, ada, userSecrets } = createChain({
    sandbox,
    ...everything(),
    ...mayDelete,
    fetch: async (url, init) => {
      const response = await sandbox.fetch(new Request(url, init))
      if (!isLost || !String(url).includes('registerUser')) return response
      isLost = false
      return new Response('', { status: 502 })
    },
  })
  await failureOf(ada('loginSnapTradeUser', {}))
  await ada('loginSnapTradeUser', {})
  const root = as('root')
  const [orphan = '', present = ''] = await root('listSnapTradeUsers', {})
  expect(orphan).toBe('ada')
  await root('deleteSnapTradeUser', { userId: orphan })
  sandbox.advance(1000)
  expect(await root('listSnapTradeUsers', {})).toEqual([present])
  expect(await ada('listBrokerageAuthorizations', {})).toEqual([])
  expect(await root('deleteSnapTradeUser', { userId: present })).toMatchObject({ userId: present })
  expect(await userSecrets.get('ada')).toBeUndefined()
})

it.each(['get', 'set', 'delete'] as const)(
  'behavior: a store whose %s never settles causes one 503 and keeps no lock',
  async (step) => {
    const inner = memoryUserSecrets()
    let isHanging = true
    const { ada, as, onError } = createChain({
      ...mayDelete,
      deadline: 1500,
      userSecrets: {
        ...inner,
        [step]: (...args: [string, string]) => (isHanging ? nothing() : inner[step](...args)),
      },
    })
    if (step === 'delete') {
      await ada('registerSnapTradeUser', {})
      expect(await ada('deleteSnapTradeUser', {}).catch(({ status }) => status)).toBe(503)
    } else
      expect(await failureOf(ada('loginSnapTradeUser', {}))).toMatchObject({
        code: 'timeout',
        status: 503,
        retryAfter: 1,
      })
    expect(onError).toHaveBeenCalled()
    isHanging = false
    expect(await as('ada')(step === 'delete' ? 'deleteSnapTradeUser' : 'loginSnapTradeUser', {})).toBeTruthy()
  },
)

it('parameters: deadline: includes SnapTrade and getUser', async () => {
  const { ada, sandbox } = createChain({ deadline: 100 })
  sandbox.fail('listAllBrokerages', { delay: 2000, times: 1 })
  expect(await failureOf(ada('listAllBrokerages', {}))).toMatchObject({ code: 'timeout', status: 504 })
  const hanging = createChain({ deadline: 100, getUser: nothing })
  expect(await failureOf(hanging.ada('listAllBrokerages', {}))).toMatchObject({
    code: 'timeout',
    status: 503,
  })
})

it('behavior: reads are retried like writes', async () => {
  const inner = memoryUserSecrets()
  let calls = 0
  const flaky = (id: string) => {
    calls += 1
    if (calls % 2 === 1) throw new Error('connection lost')
    return inner.get(id)
  }
  const { as } = createChain({ userSecrets: { ...inner, get: flaky } })
  for (const id of ['ada', 'ben', 'cy']) expect(await as(id)('listBrokerageAuthorizations', {})).toEqual([])
})

it('behavior: fields that a driver adds to its errors do not reach onError', async () => {
  const inner = memoryUserSecrets()
  const set: UserSecrets['set'] = (id, value) => {
    if (!value.includes('userSecret')) return inner.set(id, value)
    const error = new Error(`OOM command not allowed: ${value}`)
    throw Object.assign(error, { code: 'OOM', command: { name: 'set', args: [id, value] } })
  }
  const { ada, sandbox, onError } = createChain({ userSecrets: { ...inner, set } })
  await failureOf(ada('loginSnapTradeUser', {}))
  await expect.poll(() => onError).toHaveBeenCalledOnce()
  const [error, context] = onError.mock.calls[0] ?? []
  const { cause } = error as { cause: Error & { code: string } }
  expect(cause.code).toBe('OOM')
  expect(context).toMatchObject({ userId: 'ada' })
  const everything = [
    cause.message,
    cause.stack,
    JSON.stringify(Object.getOwnPropertyDescriptors(cause)),
  ].join()
  expect(everything).not.toContain(sandbox.users[0]?.userSecret)
})

it('error: a store that drops values is detected before the request to SnapTrade', async () => {
  const { ada, sent, onError } = createChain({
    userSecrets: { get: () => null, set: () => {}, delete: () => {} },
  })
  await failureOf(ada('loginSnapTradeUser', {}))
  await expect.poll(() => onError).toHaveBeenCalledOnce()
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining('userSecrets.set') })
  expect(sent).toEqual([])
})

it('behavior: a slow store is shared by three processes', async () => {
  const sandbox = createSandbox()
  const userSecrets = slowSecrets(40)
  const machines = [1, 2, 3].map(() => createChain({ sandbox, userSecrets }))
  await Promise.all(machines.map(({ ada }) => ada('loginSnapTradeUser', {})))
  expect(sandbox.users).toHaveLength(1)
})
