import { expect, it, vi } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { defaultSelfOperations } from '../../src/server/handler/permissions.js'
import { memoryUserSecrets, type UserSecrets } from '../../src/server/users/userSecrets.js'
import { holdClock } from '../setup/heldClock.js'
import { createChain, failureOf, hurry, slowSecrets, storedSecret, watchSecrets } from './chain.js'

watchSecrets()

const mayDelete = {
  selfOperations: [...defaultSelfOperations, 'deleteSnapTradeUser' as const],
}

const registrations = (sent: string[]) => sent.filter((line) => line.endsWith('/registerUser')).length
const deletions = (sent: string[]) => sent.filter((line) => line.endsWith('/deleteUser')).length

/** A store whose given functions fail. */
const brokenSecrets = (broken: Partial<UserSecrets>, inner = memoryUserSecrets()): UserSecrets => ({
  ...inner,
  ...broken,
})
const refuse = () => {
  throw new Error('the store is down')
}

it('default: the first login registers the user, later ones do not', async () => {
  const { ada, sandbox, userSecrets, sent } = createChain()
  expect(await ada('loginSnapTradeUser', {})).toMatchObject({ redirectURI: expect.any(String) })
  await ada('loginSnapTradeUser', { broker: 'ALPACA', connectionType: 'trade' })
  expect(sent).toEqual(['POST /snapTrade/registerUser', 'POST /snapTrade/login', 'POST /snapTrade/login'])
  expect(await storedSecret(userSecrets, 'ada')).toBe(sandbox.users[0]?.userSecret)
})

it('behavior: a user who is not registered has no connections, and listing them does not register the user', async () => {
  const { ada, sent } = createChain()
  expect(await ada('listBrokerageAuthorizations', {})).toEqual([])
  expect(sent).toEqual([])
})

it('parameters: autoRegister: off, only an explicit registration counts', async () => {
  const { ada, sandbox } = createChain({ autoRegister: false })
  for (const operation of ['loginSnapTradeUser', 'listBrokerageAuthorizations'] as const) {
    expect(await failureOf(ada(operation, {}))).toMatchObject({ code: 'user_not_registered', status: 404 })
  }
  expect(await ada('registerSnapTradeUser', {})).toEqual({ userId: 'ada' })
  await ada('loginSnapTradeUser', {})
  expect(sandbox.users).toHaveLength(1)
})

it.each([
  ['getUserJWT', {}],
  ['resetSnapTradeUserSecret', {}],
  ['refreshBrokerageAuthorization', { authorizationId: crypto.randomUUID() }],
] as const)('error: %s of a user who is not registered', async (operation, input) => {
  const { ada } = createChain()
  expect(await failureOf(ada(operation, input))).toMatchObject({ code: 'user_not_registered', status: 404 })
})

it('behavior: registering oneself repeatedly succeeds', async () => {
  const { ada, sandbox, sent } = createChain()
  const answers = await Promise.all([1, 2, 3].map(() => ada('registerSnapTradeUser', { userId: 'ada' })))
  expect(answers).toEqual([{ userId: 'ada' }, { userId: 'ada' }, { userId: 'ada' }])
  expect(sandbox.users).toHaveLength(1)
  expect(registrations(sent)).toBe(1)
})

it('error: a public key is rejected for a registered user', async () => {
  const { ada, sandbox } = createChain()
  const { publicKey } = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-1' },
    true,
    ['encrypt', 'decrypt'],
  )
  const { n } = await crypto.subtle.exportKey('jwk', publicKey)
  const modulus = Buffer.from(n ?? '', 'base64url')
  const field = (bytes: Buffer) =>
    Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes])
  const body = [Buffer.from('ssh-rsa'), Buffer.from([1, 0, 1]), Buffer.concat([Buffer.from([0]), modulus])]
  const rsaPublicKey = `ssh-rsa ${Buffer.concat(body.map(field)).toString('base64')} ada@laptop`
  expect(await ada('registerSnapTradeUser', { rsaPublicKey })).toEqual({ userId: 'ada' })
  expect(sandbox.users[0]?.rsaPublicKey).toBe(rsaPublicKey)
  const error = await failureOf(ada('registerSnapTradeUser', { rsaPublicKey }))
  expect(error).toMatchObject({ code: 'user_exists', status: 400 })
  expect(error.detail).toContain('public key')
})

it('behavior: two concurrent first logins register once', async () => {
  const { ada, sent } = createChain({ userSecrets: slowSecrets(15) })
  await Promise.all([ada('loginSnapTradeUser', {}), ada('loginSnapTradeUser', {})])
  expect(registrations(sent)).toBe(1)
})

it('behavior: two processes with one store: the second one waits for the first one and uses its secret', async () => {
  const sandbox = createSandbox()
  const userSecrets = slowSecrets(60)
  const machines = [createChain({ sandbox, userSecrets }), createChain({ sandbox, userSecrets })]
  const links = await Promise.all(machines.map(({ ada }) => ada('loginSnapTradeUser', {})))
  expect(links).toEqual([
    expect.objectContaining({ redirectURI: expect.any(String) }),
    expect.objectContaining({ redirectURI: expect.any(String) }),
  ])
  expect(machines.flatMap(({ sent }) => sent).filter((line) => line.endsWith('/registerUser'))).toHaveLength(
    1,
  )
  expect(machines.map(({ sent }) => deletions(sent))).toEqual([0, 0])
  expect(sandbox.users).toHaveLength(1)
  expect(await storedSecret(userSecrets, 'ada')).toBe(sandbox.users[0]?.userSecret)
})

it('error: the user exists without a stored secret: no user is deleted', async () => {
  hurry()
  const { ada, sandbox, sent, onError } = createChain()
  sandbox.addUser({ userId: 'ada' })
  const pauses = vi.spyOn(globalThis, 'setTimeout')
  const error = await failureOf(ada('loginSnapTradeUser', {}))
  const waited = pauses.mock.calls.map(([, ms = 0]) => ms).filter((ms) => ms < 30_000)
  expect(waited.reduce((sum, ms) => sum + ms, 0)).toBe(3100)
  expect(error).toMatchObject({ code: 'user_secret_missing', status: 409, providerCode: '1010' })
  expect(error.detail).toContain('Restore the secret')
  expect(error.detail).toContain('delete the user there and connect again')
  expect(sandbox.users).toHaveLength(1)
  expect(deletions(sent)).toBe(0)
  expect(onError).toHaveBeenCalledOnce()
})

it('error: a stored secret that SnapTrade rejects is not "signed out"', async () => {
  const { ada, sandbox, userSecrets } = createChain()
  sandbox.addUser({ userId: 'ada' })
  await userSecrets.set('ada', 'an old one')
  const error = await failureOf(ada('listBrokerageAuthorizations', {}))
  expect(error).toMatchObject({ code: 'user_secret_missing', status: 409, providerCode: '1083' })
  expect(error.detail).toContain('restart this process if it keeps secrets in memory')
  expect(error.requestId).toBeTruthy()
})

it('error: a secret that cannot be stored: no user is deleted, and the login works when the store works', async () => {
  hurry()
  const inner = memoryUserSecrets()
  let isDown = true
  const userSecrets = brokenSecrets(
    { set: (id, value) => (isDown && value.includes('userSecret') ? refuse() : inner.set(id, value)) },
    inner,
  )
  const { ada, sandbox, sent, onError } = createChain({ userSecrets, deadline: 50_000 })
  const error = await failureOf(ada('loginSnapTradeUser', {}))
  expect(error).toMatchObject({ code: 'user_secret_not_stored', status: 500 })
  expect(sent).toEqual(['POST /snapTrade/registerUser'])
  await expect.poll(() => onError).toHaveBeenCalledOnce()
  isDown = false
  vi.setSystemTime(Date.now() + 60_000)
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
  expect(sandbox.users).toHaveLength(2)
  expect(await storedSecret(userSecrets, 'ada')).toBe(sandbox.users[1]?.userSecret)
  expect(deletions(sent)).toBe(0)
  vi.useRealTimers()
})

it('behavior: a store that fails once is retried, and a value that was stored before an error is used', async () => {
  hurry()
  const inner = memoryUserSecrets()
  let failures = 1
  const hiccup = createChain({
    userSecrets: {
      ...inner,
      set: (userId, userSecret) => {
        if (failures-- > 0) refuse()
        return inner.set(userId, userSecret)
      },
    },
  })
  await hiccup.ada('registerSnapTradeUser', {})
  expect(await storedSecret(inner, 'ada')).toBe(hiccup.sandbox.users[0]?.userSecret)

  const other = memoryUserSecrets()
  const liar = createChain({
    userSecrets: {
      ...other,
      set: (userId, userSecret) => {
        void other.set(userId, userSecret)
        refuse()
      },
    },
  })
  await liar.ada('registerSnapTradeUser', {})
  expect(deletions(liar.sent)).toBe(0)
})

it('behavior: a failed registration does not block the next one', async () => {
  const { ada, sandbox } = createChain()
  sandbox.fail('registerSnapTradeUser', { status: 500, times: 1 })
  expect(await failureOf(ada('loginSnapTradeUser', {}))).toMatchObject({ code: 'server_error', status: 500 })
  expect(await ada('loginSnapTradeUser', {})).toHaveProperty('redirectURI')
})

it('behavior: a browser that disconnects does not interrupt its registration', async () => {
  const { handler, sandbox, userSecrets } = createChain()
  sandbox.fail('registerSnapTradeUser', { delay: 60, times: 1 })
  const clock = holdClock()
  const controller = new AbortController()
  const answer = handler(
    new Request('http://app.test/api/snaptrade/snapTrade/login', {
      method: 'POST',
      headers: { 'x-user': 'ada' },
      signal: controller.signal,
    }),
  )
  await clock.until(60)
  controller.abort()
  await clock.pass(60)
  expect((await answer).status).toBe(499)
  expect(await storedSecret(userSecrets, 'ada')).toBe(sandbox.users[0]?.userSecret)
})

it('behavior: a reset stores the new secret and does not return it', async () => {
  const { ada, sandbox, userSecrets } = createChain()
  await ada('registerSnapTradeUser', {})
  const before = await storedSecret(userSecrets, 'ada')
  expect(await ada('resetSnapTradeUserSecret', {})).toEqual({ userId: 'ada' })
  expect(await storedSecret(userSecrets, 'ada')).toBe(sandbox.users[0]?.userSecret)
  expect(await storedSecret(userSecrets, 'ada')).not.toBe(before)
  expect(await ada('listBrokerageAuthorizations', {})).toEqual([])
})

it('behavior: resets of one user wait for one another', async () => {
  const { ada, sandbox, userSecrets } = createChain({ userSecrets: slowSecrets(10) })
  await ada('registerSnapTradeUser', {})
  await Promise.all([1, 2, 3].map(() => ada('resetSnapTradeUserSecret', {})))
  expect(await storedSecret(userSecrets, 'ada')).toBe(sandbox.users[0]?.userSecret)
})

it('error: the secret is not reset if the store is not writable', async () => {
  hurry()
  const inner = memoryUserSecrets()
  const set = vi.fn(inner.set)
  const { ada, sandbox, sent } = createChain({ userSecrets: { ...inner, set } })
  await ada('registerSnapTradeUser', {})
  const before = sandbox.users[0]?.userSecret
  set.mockImplementation(refuse)
  const error = await failureOf(ada('resetSnapTradeUserSecret', {}))
  expect(error).toMatchObject({ code: 'user_secret_not_stored', status: 500 })
  expect(error.detail).toContain('the secret was not reset')
  expect(sandbox.users[0]?.userSecret).toBe(before)
  expect(sent).not.toContain('POST /snapTrade/resetUserSecret')
})

it('error: a new secret that cannot be stored is reported', async () => {
  hurry()
  let writes = 0
  const inner = memoryUserSecrets()
  const { ada, onError, sandbox } = createChain({
    userSecrets: {
      ...inner,
      set: (userId, userSecret) => {
        if (userSecret.includes('userSecret') && ++writes > 1 && !userSecret.includes('resetting')) refuse()
        return inner.set(userId, userSecret)
      },
    },
  })
  await ada('registerSnapTradeUser', {})
  const error = await failureOf(ada('resetSnapTradeUserSecret', {}))
  expect(error).toMatchObject({ code: 'user_secret_not_stored', status: 500 })
  expect(error.detail).toContain('no longer valid')
  expect(onError).toHaveBeenCalledOnce()
  expect(sandbox.users).toHaveLength(1)
})

it('behavior: an allowed deletion also deletes the secret', async () => {
  const { ada, sandbox, userSecrets } = createChain({ ...mayDelete })
  await ada('registerSnapTradeUser', {})
  expect(await ada('deleteSnapTradeUser', {})).toMatchObject({ status: 'deleted', userId: 'ada' })
  expect(await storedSecret(userSecrets, 'ada')).toBeUndefined()
  sandbox.advance(1000)
  expect(sandbox.users).toEqual([])
})

it('behavior: a deletion that SnapTrade rejects keeps the secret', async () => {
  const { ada, sandbox, userSecrets } = createChain({ ...mayDelete })
  await ada('registerSnapTradeUser', {})
  sandbox.fail('deleteSnapTradeUser', { status: 403 })
  expect(await failureOf(ada('deleteSnapTradeUser', {}))).toMatchObject({ code: 'forbidden', status: 403 })
  expect(await storedSecret(userSecrets, 'ada')).toBeTruthy()
})

it('behavior: a deletion succeeds although the store fails, and onError is called', async () => {
  hurry()
  const { ada, onError } = createChain({
    ...mayDelete,
    userSecrets: brokenSecrets({ delete: refuse }),
  })
  await ada('registerSnapTradeUser', {})
  expect(await ada('deleteSnapTradeUser', {})).toMatchObject({ status: 'deleted' })
  await expect.poll(() => onError).toHaveBeenCalledOnce()
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ detail: expect.stringContaining('manually') })
})

it('behavior: concurrent requests with a lost secret share the wait', async () => {
  hurry()
  const { ada, sandbox, sent } = createChain()
  sandbox.addUser({ userId: 'ada' })
  const errors = await Promise.all([1, 2, 3].map(() => failureOf(ada('loginSnapTradeUser', {}))))
  expect(errors.map(({ code }) => code)).toEqual(Array(3).fill('user_secret_missing'))
  // Once more at the end, because a deletion may have been queued.
  expect(registrations(sent)).toBe(2)
})
