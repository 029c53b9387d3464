import { createStorage } from 'unstorage'
import memoryDriver from 'unstorage/drivers/memory'
import { expect, it } from 'vitest'
import { unstorageUserSecrets } from '../../src/server/users/unstorage.js'
import { memoryUserSecrets } from '../../src/server/users/userSecrets.js'
import { createChain, watchSecrets } from './chain.js'

watchSecrets()

const oddIds = [
  'ada',
  'Ada',
  'ADA',
  'a:da',
  'a/da',
  'a\\da',
  'a?da',
  'a?',
  'a$',
  'a.b',
  '..',
  '../ada',
  ' ',
  'a_da',
  'a_003ada',
  '__proto__',
  'constructor',
  'josé',
  '李',
  '🙂',
  '\u0000',
  'x'.repeat(300),
]

it.each([
  ['memory', () => memoryUserSecrets()],
  ['unstorage', () => unstorageUserSecrets(createStorage({ driver: memoryDriver() }))],
])('default: %s stores each user’s secret separately, for any id', async (_, create) => {
  const secrets = create()
  for (const id of oddIds) expect((await secrets.get(id)) ?? null).toBeNull()
  for (const id of oddIds) await secrets.set(id, `secret of ${id}`)
  for (const id of oddIds) expect(await secrets.get(id)).toBe(`secret of ${id}`)
  await secrets.delete('ada')
  expect((await secrets.get('ada')) ?? null).toBeNull()
  expect(await secrets.get('Ada')).toBe('secret of Ada')
})

it('parameters: prefix: begins every key, and one storage can have several', async () => {
  const storage = createStorage({ driver: memoryDriver() })
  const [live, test] = ['live:', 'test:'].map((prefix) => unstorageUserSecrets(storage, { prefix }))
  await live?.set('ada', 'a')
  await test?.set('ada', 'b')
  expect([await live?.get('ada'), await test?.get('ada')]).toEqual(['a', 'b'])
  expect(await storage.getKeys()).toEqual(['live:ada', 'test:ada'])
})

it('behavior: keys are the same on file systems that ignore case', async () => {
  const storage = createStorage({ driver: memoryDriver() })
  const secrets = unstorageUserSecrets(storage)
  for (const id of oddIds) await secrets.set(id, 's')
  const keys = (await storage.getKeys()).map((key) => key.toLowerCase())
  expect(new Set(keys).size).toBe(oddIds.length)
})

it.each(['123', 'true', 'null', '{"a":1}', '1e5', '"quoted"'])(
  'behavior: the secret %s stays a string',
  async (secret) => {
    const secrets = unstorageUserSecrets(createStorage({ driver: memoryDriver() }))
    await secrets.set('ada', secret)
    expect(await secrets.get('ada')).toBe(secret)
  },
)

it('behavior: the whole chain with unstorage', async () => {
  const userSecrets = unstorageUserSecrets(createStorage({ driver: memoryDriver() }))
  const { as, sandbox } = createChain({ userSecrets })
  const user = as('auth0|5f:7c/Ab')
  expect(await user('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  expect(await user('listBrokerageAuthorizations', {})).toEqual([])
  expect(sandbox.users).toHaveLength(1)
})
