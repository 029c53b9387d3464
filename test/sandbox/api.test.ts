import { createHmac } from 'node:crypto'
import type { EncryptedResponse } from 'react-snaptrade-connect'
import { createKeyPair, decryptResponse, exportSshPublicKey } from 'react-snaptrade-connect/encryption'
import { createSandbox, sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import { createSnapTradeClient } from 'react-snaptrade-connect/server'
import { describe, expect, it, vi } from 'vitest'
import { operations } from '../../src/core/operations.js'
import { holdClock } from '../setup/heldClock.js'
import { type Call, call, type Fields } from './support.js'
import { connectionsOf, linkFor, userId, withUser } from './visit.js'

const noId = 'cf371bb4-a475-4f17-ab94-d0fee699960d'
const now = () => Math.floor(Date.now() / 1000)

/** Creates a key pair with its public key in OpenSSH form. */
const deviceKey = async () => {
  const { privateKey, publicKey } = await createKeyPair()
  return { privateKey, rsaPublicKey: await exportSshPublicKey(publicKey) }
}
const { rsaPublicKey: sshKey } = await deviceKey()

describe('authentication', () => {
  it.each([
    ['/api/v1/brokerages', '/api/v1/brokerages'],
    ['/api/v1/brokerages', '/brokerages'],
    ['/brokerages', '/api/v1/brokerages'],
    ['/brokerages', '/brokerages'],
  ])('default: %s can be signed as %s', async (path, signedPath) => {
    expect((await call(createSandbox(), 'GET', path, { signedPath })).status).toBe(200)
  })

  it.each<[string, Call, number, string]>([
    ['a wrong key', { consumerKey: 'another' }, 401, '1076'],
    ['another path', { signedPath: '/snapTrade/listUsers' }, 401, '1076'],
    ['no signature', { headers: { signature: '' } }, 401, '1076'],
    ['a signature that is not base64', { headers: { signature: '*' } }, 401, '1076'],
    ['an unknown client', { clientId: 'UNKNOWN' }, 401, '1074'],
    ['no client', { clientId: '' }, 401, '1074'],
    ['a stale timestamp', { timestamp: now() - 301 }, 401, '1075'],
    ['a timestamp in the future', { timestamp: now() + 302 }, 401, '1075'],
    ['milliseconds', { timestamp: Date.now() }, 401, '1075'],
    ['not a number', { timestamp: Number.NaN }, 401, '1075'],
  ])('error: %s', async (_, options, status, code) => {
    const { status: got, body } = await call(createSandbox(), 'GET', '/brokerages', options)
    expect({ got, body }).toEqual({
      got: status,
      body: { detail: expect.any(String), status_code: status, code },
    })
  })

  it('behavior: a timestamp can differ by five minutes, also after advance', async () => {
    const sandbox = createSandbox()
    sandbox.advance(3_600_000)
    for (const timestamp of [now() - 298, now(), now() + 298]) {
      expect((await call(sandbox, 'GET', '/brokerages', { timestamp })).status).toBe(200)
    }
  })

  it('error: a modified body or query does not match its signature', async () => {
    const sandbox = createSandbox()
    const options = { body: { userId: 'a' }, text: '{"userId":"b"}' }
    expect((await call(sandbox, 'POST', '/snapTrade/registerUser', options)).status).toBe(401)
    expect(sandbox.users).toEqual([])
  })

  it.each([
    [{ query: { userId, userSecret: 'wrong' } }],
    [{ query: { userId: 'unknown', userSecret: 'wrong' } }],
    [{ query: { userId } }],
    [{}],
  ])('error: credentials %o are rejected with 1083', async (options) => {
    const { sandbox } = withUser()
    const { status, body } = await call(sandbox, 'GET', '/authorizations', options)
    expect([status, (body as Fields).code]).toEqual([401, '1083'])
  })
})

describe('formats of errors', () => {
  it('behavior: older formats for operations with which SnapTrade documents them', async () => {
    const { sandbox, user } = withUser()
    const old = (default_code: number | string) => ({ default_detail: expect.any(String), default_code })
    const one = `/authorizations/${noId}`
    const wrong = { consumerKey: 'another', query: user }
    const cases: [string, string, Call, number, unknown][] = [
      ['POST', '/snapTrade/registerUser', { body: { userId } }, 400, old(1010)],
      ['POST', '/snapTrade/registerUser', { body: {} }, 400, old(1012)],
      ['POST', '/snapTrade/registerUser', { body: { userId: 'b' }, clientId: 'X' }, 404, old(1074)],
      ['DELETE', '/snapTrade/deleteUser', { query: { userId: 'unknown' } }, 404, old(1011)],
      ['GET', `${one}/accounts`, { query: user }, 404, old(1011)],
      ['POST', `${one}/refresh`, wrong, 401, old(1076)],
      ['GET', one, { query: user }, 404, { detail: expect.any(String), status_code: 404, code: '1011' }],
      [
        'DELETE',
        `/connection/${noId}`,
        { query: user },
        404,
        { detail: expect.any(String), status_code: 404, code: '1011' },
      ],
    ]
    for (const [method, path, options, status, body] of cases) {
      expect(await call(sandbox, method, path, options)).toMatchObject({ status, body })
    }
  })

  it('behavior: each response has a request id and the rate limit', async () => {
    const sandbox = createSandbox()
    for (const consumerKey of [sandbox.consumerKey, 'another']) {
      const { headers } = await call(sandbox, 'GET', '/brokerages', { consumerKey })
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
      expect(headers.get('x-ratelimit-limit')).toBe('250')
      expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(250)
      expect(Number(headers.get('x-ratelimit-reset'))).toBeLessThanOrEqual(60)
    }
  })

  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/api/v2/brokerages', 404],
    ['GET', '/deep/brokerages', 404],
    ['PUT', '/snapTrade/login', 405],
  ])('error: %s %s is %i', async (method, path, status) => {
    const answer = await call(createSandbox(), method, path)
    expect(answer).toMatchObject({ status, body: { status_code: status } })
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'POST' : null)
  })

  it.each(['[]', 'nonsense', '"text"'])('error: the body %s', async (text) => {
    expect(await call(createSandbox(), 'POST', '/snapTrade/registerUser', { text })).toMatchObject({
      status: 400,
    })
  })
})

describe('login', () => {
  const login = async (body: unknown) => {
    const { sandbox, user } = withUser()
    return call(sandbox, 'POST', '/snapTrade/login', { query: user, body })
  }

  it.each([
    [{ reconnect: 'x' }, 'reconnect'],
    [{ broker: 'UNKNOWN' }, 'broker'],
    [{ broker: 5 }, 'broker'],
    [{ connectionType: 'write' }, 'connectionType'],
    [{ connectionPortalVersion: 'v5' }, 'connectionPortalVersion'],
    [{ customRedirect: 'nowhere' }, 'customRedirect'],
    [{ customRedirect: 'javascript:alert(1)' }, 'customRedirect'],
    [{ immediateRedirect: 'yes' }, 'immediateRedirect'],
    ...['fr', 'pt', 'pt-PT', 'english', ''].map((locale): [object, string] => [{ locale }, 'locale']),
  ])('error: %o', async (body, field) => {
    expect(await login(body)).toMatchObject({
      status: 400,
      body: { default_code: 1012, default_detail: expect.stringContaining(field) },
    })
  })

  it.each([
    {},
    { unknown: true, broker: null },
    ...['en', 'EN', 'en-US', 'en_gb', 'pt-BR', 'PT_br'].map((locale) => ({ locale })),
    ...['v2', 'v3', 'v4'].map((connectionPortalVersion) => ({ connectionPortalVersion })),
    { customRedirect: 'myapp://back' },
  ])('parameters: %o', async (body) => {
    expect(await login(body)).toMatchObject({ status: 200, body: { sessionId: expect.any(String) } })
  })

  it("error: another user's connection cannot be reconnected", async () => {
    const { sandbox, user } = withUser()
    sandbox.addUser({ userId: 'other' })
    const { id } = sandbox.addConnection({ userId: 'other', broker: 'KRAKEN' })
    for (const reconnect of [id, noId]) {
      const answer = await call(sandbox, 'POST', '/snapTrade/login', { query: user, body: { reconnect } })
      expect(answer).toMatchObject({ status: 404, body: { default_code: 1011 } })
    }
    const one = await call(sandbox, 'GET', `/authorizations/${id}`, { query: user })
    expect(one.status).toBe(404)
  })
})

describe('users with a key', () => {
  it('behavior: links and JWTs are encrypted for the holder of the key', async () => {
    const sandbox = createSandbox()
    const { privateKey, rsaPublicKey } = await deviceKey()
    const body = { userId, rsaPublicKey }
    const registered = await call(sandbox, 'POST', '/snapTrade/registerUser', { body })
    expect(sandbox.users).toMatchObject([{ rsaPublicKey }])
    const query = registered.body as Record<string, string>
    const read = async (method: string, path: string) => {
      const answer = await call(sandbox, method, path, { query })
      expect(answer.status).toBe(200)
      const encrypted = answer.body as EncryptedResponse
      expect(Object.keys(encrypted)).toEqual(['encryptedSharedKey', 'encryptedMessageData'])
      const { privateKey: other } = await createKeyPair()
      await expect(decryptResponse(encrypted, other)).rejects.toMatchObject({ code: 'decryption_failed' })
      return decryptResponse<Fields>(encrypted, privateKey)
    }
    const { redirectURI, sessionId } = await read('POST', '/snapTrade/login')
    expect(new URL(String(redirectURI)).searchParams.get('sessionId')).toBe(sessionId)
    // The link works: it opens the portal's first page.
    expect((await sandbox.fetch(String(redirectURI))).status).toBe(303)

    const { token } = await read('GET', '/snapTrade/encryptedJWT')
    const [header = '', claims = '', signature] = String(token).split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' })
    const now = Math.floor(sandbox.now() / 1000)
    const { sub, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    expect(sub).toBe(userId)
    expect(exp).toBeGreaterThan(now)
    expect(exp).toBeLessThanOrEqual(now + 300)
    const hmac = createHmac('sha256', encodeURI(sandbox.consumerKey)).update(`${header}.${claims}`)
    expect(hmac.digest('base64url')).toBe(signature)
  })

  it('error: a JWT for a user without a key', async () => {
    const { sandbox, user } = withUser()
    const answer = await call(sandbox, 'GET', '/snapTrade/encryptedJWT', { query: user })
    expect(answer).toMatchObject({
      status: 400,
      body: { default_detail: expect.stringContaining('rsaPublicKey') },
    })
  })

  it.each(['', 'ssh-rsa', 'ssh-rsa AAAA', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', sshKey.slice(0, -8), 7])(
    'error: the key %s',
    async (rsaPublicKey) => {
      const sandbox = createSandbox()
      const answer = await call(sandbox, 'POST', '/snapTrade/registerUser', {
        body: { userId, rsaPublicKey },
      })
      expect(answer).toMatchObject({ status: 400, body: { default_code: 1012 } })
      expect(sandbox.users).toEqual([])
    },
  )
})

describe('connections', () => {
  it('behavior: refresh and disable are rejected as documented', async () => {
    const { sandbox, user: query } = withUser({ refreshInterval: 10_000 })
    const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN' })
    const refresh = () => call(sandbox, 'POST', `/authorizations/${id}/refresh`, { query })
    const disable = () => call(sandbox, 'POST', `/authorizations/${id}/disable`, { query })
    expect((await refresh()).status).toBe(200)
    const soon = await refresh()
    expect(soon).toMatchObject({ status: 429, body: { status_code: 429, code: 'throttled' } })
    expect(soon.headers.get('retry-after')).toBe('10')
    sandbox.advance(10_000)
    expect((await refresh()).status).toBe(200)
    expect((await disable()).status).toBe(200)
    expect(await disable()).toMatchObject({ status: 402, body: { code: 3011, detail: expect.any(String) } })
    expect(await refresh()).toMatchObject({ status: 402, body: { code: 3003 } })
    expect(connectionsOf(sandbox)).toMatchObject([{ disabled: true, disabled_date: expect.any(String) }])
  })

  it('parameters: canRefresh and canDisable', async () => {
    const { sandbox, user: query } = withUser({ canRefresh: false, canDisable: false })
    const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN' })
    for (const verb of ['refresh', 'disable']) {
      expect(await call(sandbox, 'POST', `/authorizations/${id}/${verb}`, { query })).toMatchObject({
        status: 403,
        body: { default_code: 1141, detail: expect.any(String) },
      })
    }
  })

  it('behavior: deletions are queued, and reported when they complete', async () => {
    const { sandbox, user: query } = withUser({ deletionDelay: 1000 })
    const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN' })
    const events: string[] = []
    sandbox.subscribe(({ eventType }) => events.push(eventType))
    await call(sandbox, 'DELETE', `/connection/${id}`, { query })
    await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId } })
    await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId } })
    sandbox.advance(900)
    expect(connectionsOf(sandbox)).toHaveLength(1)
    expect(await call(sandbox, 'POST', '/snapTrade/registerUser', { body: { userId } })).toMatchObject({
      status: 400,
    })
    sandbox.advance(100)
    expect(sandbox.users).toEqual([])
    expect(events).toEqual(['ACCOUNT_REMOVED', 'ACCOUNT_REMOVED', 'CONNECTION_DELETED', 'USER_DELETED'])
    await call(sandbox, 'POST', '/snapTrade/registerUser', { body: { userId } })
    expect(sandbox.users).toHaveLength(1)
  })

  it('behavior: a delay of months does not end immediately, and does not keep the process busy', async () => {
    const { sandbox } = withUser({ deletionDelay: 2 ** 31 + 1000 })
    const timers = vi.spyOn(globalThis, 'setTimeout')
    await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId } })
    expect(timers.mock.calls.map(([, ms]) => ms)).toEqual([2 ** 31 - 1])
    timers.mockRestore()
    sandbox.advance(2 ** 31 + 1000)
    expect(sandbox.users).toEqual([])
  })

  it('behavior: a deletion is reported without a further request', async () => {
    const { sandbox } = withUser({ deletionDelay: 20 })
    const reported = new Promise((resolve) => sandbox.subscribe(resolve))
    await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId } })
    expect(await reported).toMatchObject({ eventType: 'USER_DELETED', userId, clientId: sandbox.clientId })
  })

  it('behavior: a deletion is also reported if the machine’s clock was set back', async () => {
    const { sandbox } = withUser({ deletionDelay: 20 })
    const reported = new Promise((resolve) => sandbox.subscribe(resolve))
    await call(sandbox, 'DELETE', '/snapTrade/deleteUser', { query: { userId } })
    const now = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 50)
    await reported
    expect(sandbox.users).toEqual([])
    vi.restoreAllMocks()
  })

  it.each([
    ['self-directed', ['Sandbox Individual', 'Sandbox Roth IRA']],
    ['cash-only', ['Sandbox Cash']],
    ['no-transactions', ['Sandbox Individual', 'Sandbox Roth IRA']],
    ['no-accounts', []],
  ] as const)('behavior: the accounts of %s', async (scenario, names) => {
    const { sandbox, user: query } = withUser()
    const { id } = sandbox.addConnection({ userId, broker: 'SANDBOX', scenario })
    const { body } = await call(sandbox, 'GET', `/authorizations/${id}/accounts`, { query })
    const accounts = body as {
      name: string
      sync_status: { transactions: Fields }
      balance: { total: Fields }
    }[]
    expect(accounts.map(({ name }) => name)).toEqual(names)
    for (const { balance, sync_status } of accounts) {
      expect(balance.total).toEqual({ amount: expect.any(Number), currency: 'USD' })
      expect(sync_status.transactions.initial_sync_completed).toBe(true)
      expect(sync_status.transactions.first_transaction_date === null).toBe(scenario === 'no-transactions')
    }
  })

  it('behavior: the accounts of a new connection appear step by step', async () => {
    const { sandbox, user: query } = withUser({ accountsDelay: 1000 })
    const secret = new URL(await linkFor(sandbox, { broker: 'SANDBOX' }))
    const page = await sandbox.fetch(new Request(secret))
    const body = new URLSearchParams({ action: 'connect', scenario: 'cash-only' })
    await sandbox.fetch(
      new Request(new URL(page.headers.get('location') ?? '', secret), { method: 'POST', body }),
    )
    const { id } = connectionsOf(sandbox)[0] ?? {}
    const look = async () => {
      const answer = await call(sandbox, 'GET', `/authorizations/${id}/accounts`, { query })
      return (answer.body as { sync_status: Record<string, Fields>; balance: Fields }[]).map(
        ({ sync_status, balance }) => [
          balance.total !== null,
          sync_status.holdings?.initial_sync_completed,
          sync_status.transactions?.initial_sync_completed,
        ],
      )
    }
    const seen = [await look()]
    for (let step = 0; step < 3; step += 1) {
      sandbox.advance(1000)
      seen.push(await look())
    }
    expect(seen).toEqual([[], [[false, false, false]], [[true, true, false]], [[true, true, true]]])
  })
})

describe('DELETE /authorizations/{id}', () => {
  it('default: deletes immediately and responds 204 without a body', async () => {
    const { sandbox, user: query } = withUser()
    const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN' })
    for (const prefix of ['/api/v1', '']) {
      const other = sandbox.addConnection({ userId, broker: 'ALPACA' })
      const { status, body } = await call(sandbox, 'DELETE', `${prefix}/authorizations/${other.id}`, {
        query,
      })
      expect([status, body]).toEqual([204, ''])
    }
    expect(connectionsOf(sandbox)).toMatchObject([{ id }])
  })

  it('error: unknown connections, other signatures, other methods, and failures', async () => {
    const { sandbox, user: query } = withUser()
    const { id } = sandbox.addConnection({ userId, broker: 'KRAKEN' })
    const path = `/authorizations/${id}`
    expect(await call(sandbox, 'DELETE', `/authorizations/${noId}`, { query })).toMatchObject({
      status: 404,
      body: { status_code: 404, code: '1011' },
    })
    expect((await call(sandbox, 'DELETE', path, { query, consumerKey: 'another' })).status).toBe(401)
    const other = await call(sandbox, 'PUT', path, { query })
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, DELETE'])
    sandbox.fail('deleteConnection', { status: 503, times: 1 })
    expect((await call(sandbox, 'DELETE', path, { query })).status).toBe(503)
    expect(connectionsOf(sandbox)).toHaveLength(1)
  })
})

describe('personal keys', () => {
  it.each([
    ['POST', '/snapTrade/registerUser', { body: { userId: 'a' } }],
    ['GET', '/snapTrade/listUsers', {}],
    ['DELETE', '/snapTrade/deleteUser', { query: { userId: 'personal' } }],
    ['POST', '/snapTrade/resetUserSecret', { body: { userId: 'personal', userSecret: 'x' } }],
  ])('error: %s %s', async (method, path, options: Call) => {
    const sandbox = createSandbox({ keyType: 'personal' })
    const { status, body } = await call(sandbox, method, path, options)
    const { code, default_code } = body as Fields
    expect([status, String(code ?? default_code)]).toEqual([403, '1140'])
  })

  it('behavior: a user in the request is ignored, also after reset', async () => {
    const sandbox = createSandbox({ keyType: 'personal', redirectUri: 'https://partner.example/' })
    sandbox.addConnection({ broker: 'KRAKEN' })
    const list = () => call(sandbox, 'GET', '/authorizations', { query: { userId: 'x', userSecret: 'y' } })
    expect((await list()).body).toHaveLength(1)
    sandbox.reset()
    expect((await list()).body).toEqual([])
    expect((await call(sandbox, 'GET', '/snapTrade/partners')).body).toMatchObject({ redirect_uri: null })
  })
})

describe('the rate limit', () => {
  it('error: one request too many', async () => {
    const sandbox = createSandbox({ rateLimit: 2 })
    const ask = () => call(sandbox, 'GET', '/brokerages')
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200])
    const { status, headers, body } = await ask()
    const seconds = headers.get('x-ratelimit-reset')
    expect({ status, body }).toEqual({
      status: 429,
      body: {
        detail: `Request was throttled. Expected available in ${seconds} seconds.`,
        status_code: 429,
        code: '0000',
      },
    })
    expect([headers.get('x-ratelimit-remaining'), headers.get('retry-after')]).toEqual(['0', seconds])
    sandbox.advance(60_000)
    expect((await ask()).status).toBe(200)
  })
})

describe('the rate limit over time', () => {
  it('behavior: counts the last 60 seconds, independent of the first request', async () => {
    const sandbox = createSandbox({ rateLimit: 2 })
    const ask = () => call(sandbox, 'GET', '/brokerages')
    await ask()
    sandbox.advance(50_000)
    await ask()
    sandbox.advance(11_000)
    // The first request is 61 s old, the second one 11 s: one more is allowed, and the next must wait for the second
    // one.
    expect((await ask()).headers.get('x-ratelimit-remaining')).toBe('0')
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(Math.abs(Number(refused.headers.get('retry-after')) - 49)).toBeLessThanOrEqual(1)
    sandbox.advance(49_000)
    expect((await ask()).status).toBe(200)
  })
})

describe('fail', () => {
  it('default: for a number of times, or until it is turned off', async () => {
    const sandbox = createSandbox()
    const ask = async () => (await call(sandbox, 'GET', '/brokerages')).status
    sandbox.fail('listAllBrokerages', { status: 503, times: 2 })
    expect([await ask(), await ask(), await ask()]).toEqual([503, 503, 200])
    const undo = sandbox.fail('listAllBrokerages', { status: 500 })
    expect(await ask()).toBe(500)
    expect((await call(sandbox, 'GET', '/snapTrade/partners')).status).toBe(200)
    undo()
    expect(await ask()).toBe(200)
    sandbox.fail('listAllBrokerages', { status: 500 })
    sandbox.reset()
    expect(await ask()).toBe(200)
  })

  it.each(Object.entries(operations))('parameters: %s', async (name, { method, path }) => {
    const sandbox = createSandbox()
    sandbox.fail(name as keyof typeof operations, { status: 429, retryAfter: 7 })
    const { status, headers, body } = await call(sandbox, method, path.replace(/\{\w+\}/, noId))
    expect({ status, body }).toEqual({
      status: 429,
      body: {
        detail: 'Request was throttled. Expected available in 7 seconds.',
        status_code: 429,
        code: '0000',
      },
    })
    expect([headers.get('retry-after'), headers.get('x-ratelimit-reset')]).toEqual(['7', '7'])
  })

  it('parameters: code, detail, body, html', async () => {
    const sandbox = createSandbox()
    const answers = []
    for (const failure of [
      { status: 503, code: '3002', detail: 'down' },
      { status: 502, body: { odd: true } },
      { status: 502, html: '<h1>Bad gateway</h1>' },
      { html: '' },
    ]) {
      sandbox.fail('getPartnerInfo', { ...failure, times: 1 })
      const { status, body } = await call(sandbox, 'GET', '/snapTrade/partners')
      answers.push([status, body])
    }
    expect(answers).toEqual([
      [503, { detail: 'down', status_code: 503, code: '3002' }],
      [502, { odd: true }],
      [502, '<h1>Bad gateway</h1>'],
      [500, ''],
    ])
  })

  it('parameters: delay', async () => {
    const sandbox = createSandbox()
    sandbox.fail('listAllBrokerages', { delay: 60, times: 1 })
    const clock = holdClock()
    const answered = vi.fn()
    const answer = call(sandbox, 'GET', '/brokerages').finally(answered)
    await clock.until(60)
    await clock.pass(59)
    expect(answered).not.toHaveBeenCalled()
    await clock.pass(1)
    expect((await answer).status).toBe(200)
  })

  it('behavior: a delay ends when the caller aborts', async () => {
    const sandbox = createSandbox()
    sandbox.fail('listAllBrokerages', { delay: 600_000 })
    const caller = new AbortController()
    const answer = sandbox.fetch(new Request(`${sandbox.api}/brokerages`, { signal: caller.signal }))
    caller.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
  })
})

describe('createSandbox', () => {
  it('default: its fetch replaces the global one, without a server', async () => {
    const { clientId, consumerKey, api: baseUrl, fetch } = createSandbox()
    const snapTrade = createSnapTradeClient({ clientId, consumerKey, baseUrl, fetch })
    const user = await snapTrade.request('registerSnapTradeUser', { userId })
    expect(await snapTrade.request('listBrokerageAuthorizations', user)).toEqual([])
  })

  it('behavior: reset restores the initial state, with the same keys', async () => {
    const { sandbox, user } = withUser()
    const { consumerKey } = sandbox
    sandbox.addConnection({ userId, broker: 'KRAKEN' })
    sandbox.advance(1e9)
    sandbox.reset()
    expect(sandbox.users).toEqual([])
    expect(sandbox.consumerKey).toBe(consumerKey)
    expect(Math.abs(sandbox.now() - Date.now())).toBeLessThan(1000)
    expect(await call(sandbox, 'GET', '/authorizations', { query: user })).toMatchObject({ status: 401 })
  })

  it('behavior: each sandbox has its own key and address', () => {
    const one = createSandbox({ url: 'http://127.0.0.1:5000/' })
    expect(one.consumerKey).not.toBe(createSandbox().consumerKey)
    expect([one.api, one.portal]).toEqual(['http://127.0.0.1:5000/api/v1', 'http://127.0.0.1:5000'])
  })

  it('parameters: portalUrl', async () => {
    const { sandbox } = withUser({ portalUrl: 'https://docs.example/book/portal.html' })
    expect(await linkFor(sandbox)).toMatch(/^https:\/\/docs\.example\/book\/portal\.html\?token=/)
    expect([sandbox.portal, sandbox.api]).toEqual(['https://docs.example', 'http://127.0.0.1:4010/api/v1'])
  })

  it('behavior: the status needs no signature', async () => {
    const { fetch, portal } = createSandbox()
    expect(await (await fetch(new Request(portal))).json()).toMatchObject({ online: true })
  })

  it('error: names what does not exist', () => {
    const { sandbox } = withUser()
    expect(() => sandbox.addConnection({ userId: 'unknown', broker: 'KRAKEN' })).toThrow('"unknown"')
    expect(() => sandbox.addConnection({ userId, broker: 'UNKNOWN' })).toThrow('"UNKNOWN"')
    expect(() => sandbox.disableConnection(noId)).toThrow(noId)
    expect(() => sandbox.addUser({ userId })).toThrow(userId)
    expect(() => createSandbox({ keyType: 'personal' }).addUser({ userId })).toThrow('personal')
    expect(() => createSandbox({ url: 'nowhere' })).toThrow(TypeError)
    expect(() => createSandbox({ consumerKey: '' })).toThrow(TypeError)
  })
})

it('behavior: each brokerage has a drawn logo of its own', () => {
  const logos = sandboxBrokerages.map(({ aws_s3_logo_url }) => aws_s3_logo_url)
  for (const logo of logos) expect(decodeURIComponent(logo)).toMatch(/^data:image\/svg\+xml,<svg .*<path /)
  expect(new Set(logos).size).toBe(sandboxBrokerages.length)
  expect(logos.join('').length / logos.length).toBeLessThan(500)
})
