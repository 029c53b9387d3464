import { createStorage } from 'unstorage'
import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { encryptedUserSecrets } from '../../src/server/users/encrypted.js'
import { unstorageUserSecrets } from '../../src/server/users/unstorage.js'
import { memoryUserSecrets } from '../../src/server/users/userSecrets.js'
import { createChain, plainSecrets, storedSecret, watchSecrets } from './chain.js'

watchSecrets()

const newKey = (id: string) => ({
  id,
  key: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
})
const first = newKey('2026-01')
const second = newKey('2026-11')

it.each([
  ['with replace', memoryUserSecrets],
  ['without', () => plainSecrets()],
  ['unstorage', () => unstorageUserSecrets(createStorage())],
])('default: the whole chain, and the store contains no plain text (store %s)', async (_, create) => {
  const store = create()
  const userSecrets = encryptedUserSecrets(store, { keys: [first] })
  const { ada, sandbox } = createChain({ userSecrets })
  await ada('loginSnapTradeUser', {})
  await ada('resetSnapTradeUserSecret', {})
  expect(await ada('listBrokerageAuthorizations', {})).toEqual([])
  const stored = String(await store.get('ada'))
  expect(stored).toMatch(/^aes-gcm:2026-01:/)
  expect(stored).not.toContain('ada')
  expect(stored).not.toContain(sandbox.users[0]?.userSecret)
  expect(await storedSecret(userSecrets, 'ada')).toBe(sandbox.users[0]?.userSecret)
})

it('behavior: two machines, two first logins, one user', async () => {
  const sandbox = createSandbox()
  const store = memoryUserSecrets()
  const machines = [1, 2].map(() =>
    createChain({ sandbox, userSecrets: encryptedUserSecrets(store, { keys: [first] }) }),
  )
  await Promise.all(machines.map(({ ada }) => ada('loginSnapTradeUser', {})))
  expect(sandbox.users).toHaveLength(1)
})

it('parameters: keys: the first one encrypts, all decrypt', async () => {
  const store = memoryUserSecrets()
  await encryptedUserSecrets(store, { keys: [first] }).set('ada', 'one')
  const both = encryptedUserSecrets(store, { keys: [second, first] })
  expect(await both.get('ada')).toBe('one')
  expect(await both.replace?.('ada', 'one', 'two')).toBe(true)
  expect(await store.get('ada')).toMatch(/^aes-gcm:2026-11:/)
  expect(await encryptedUserSecrets(store, { keys: [second] }).get('ada')).toBe('two')
  await expect(encryptedUserSecrets(store, { keys: [first] }).get('ada')).rejects.toThrow('"2026-11"')
})

it('behavior: any text, and no value if there is none', async () => {
  const secrets = encryptedUserSecrets(memoryUserSecrets(), { keys: [first] })
  await secrets.set('ada', 'é 🙂')
  expect(await secrets.get('ada')).toBe('é 🙂')
  expect((await secrets.get('ben')) ?? null).toBeNull()
})

it('parameters: acceptPlain: reads older values until they are written again', async () => {
  const store = memoryUserSecrets()
  await store.set('ada', 'plain')
  await expect(encryptedUserSecrets(store, { keys: [first] }).get('ada')).rejects.toThrow('not encrypted')
  const secrets = encryptedUserSecrets(store, { keys: [first], acceptPlain: true })
  expect(await secrets.get('ada')).toBe('plain')
  expect(await secrets.replace?.('ada', 'plain', 'sealed')).toBe(true)
  expect(await store.get('ada')).toMatch(/^aes-gcm:/)
})

it('error: a value that was modified, or moved to another user or key id, does not decrypt', async () => {
  const store = memoryUserSecrets()
  const secrets = encryptedUserSecrets(store, { keys: [first, { ...first, id: 'twin' }] })
  await secrets.set('ada', 'secret of ada')
  const stored = String(await store.get('ada'))
  await store.set('ben', stored)
  await store.set('cy', stored.replace('2026-01', 'twin'))
  await store.set('ada', `${stored.slice(0, -8)}AAAAAAA=`)
  for (const id of ['ada', 'ben', 'cy']) await expect(secrets.get(id)).rejects.toThrow('does not decrypt')
})

it('behavior: the same value is encrypted differently each time', async () => {
  const store = memoryUserSecrets()
  const secrets = encryptedUserSecrets(store, { keys: [first] })
  const seen = new Set<unknown>()
  for (let times = 0; times < 50; times += 1) {
    await secrets.set('ada', 'same')
    seen.add(await store.get('ada'))
  }
  expect(seen.size).toBe(50)
})

it.each([
  [[]],
  [[{ id: 'a', key: '' }]],
  [[{ id: 'a', key: 'c2hvcnQ=' }]],
  [[{ id: 'a', key: 'not base64!' }]],
  [[{ id: 'a:b', key: first.key }]],
  [[{ id: '', key: first.key }]],
  [[first, first]],
])('error: keys %j', (keys) => {
  expect(() => encryptedUserSecrets(memoryUserSecrets(), { keys })).toThrow(
    expect.objectContaining({ code: 'config_invalid' }),
  )
})
