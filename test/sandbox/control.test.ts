import { createSandbox } from 'react-snaptrade-connect/sandbox'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/core/operations.js'
import { createControl } from '../../src/sandbox/control/createControl.js'
import { createJournal } from '../../src/sandbox/control/journal.js'
import { namedFailures } from '../../src/sandbox/control/namedFailures.js'
import { textsFor as portalTexts } from '../../src/sandbox/portal/texts.js'
import { portalErrors } from '../../src/sandbox/portalErrors.js'
import { call, type Fields } from './support.js'
import { userId, visit } from './visit.js'

const origin = 'http://127.0.0.1:4010'

/** Serves a sandbox like the command. */
const served = () => {
  const sandbox = createSandbox({ accountsDelay: 0 })
  const control = createControl({ sandbox, journal: createJournal() })
  const ask = async (path: string, init?: RequestInit) => {
    const response = await control(new Request(`${origin}${path}`, init))
    return { status: response.status, body: (await response.json()) as Fields }
  }
  const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/sandbox/${name}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  /** The same sandbox, with requests that are logged. */
  const logged = { ...sandbox, portal: origin, fetch: (input: Request) => control(input) } as typeof sandbox
  return { sandbox, control, ask, post, logged }
}

/** Calls any operation in the same way. */
const statusOf = async (
  sandbox: ReturnType<typeof served>['sandbox'],
  operation: keyof typeof operations,
) => {
  const { method, path } = operations[operation]
  return call(sandbox, method, path.replace(/\{\w+\}/, crypto.randomUUID()))
}

describe('fail', () => {
  const statuses = [400, 401, 402, 403, 404, 425, 429, 500, 501, 502, 503]
  const documented = [
    'registerSnapTradeUser',
    'loginSnapTradeUser',
    'listSnapTradeUsers',
    'deleteSnapTradeUser',
    'getUserJWT',
  ] as const

  it.each(documented)('default: every status for %s, and then success', async (operation) => {
    const { sandbox, post } = served()
    for (const status of statuses) {
      expect((await post('fail', { operation, status, code: 4711, detail: 'so', times: 1 })).status).toBe(200)
      const { status: got, body } = await statusOf(sandbox, operation)
      expect(got).toBe(status)
      expect(JSON.stringify(body)).toContain('so')
    }
    expect((await statusOf(sandbox, operation)).status).not.toBe(503)
    expect(sandbox.failures).toEqual([])
  })

  it('parameters: every operation, also with the names of the older reference', async () => {
    const { sandbox, post } = served()
    await post('fail', { operation: '*', status: 418 })
    for (const name of Object.keys(operations) as (keyof typeof operations)[]) {
      expect((await statusOf(sandbox, name)).status).toBe(418)
    }
    sandbox.recover()
    await post('fail', { operation: 'login_snap_trade_user', status: 418 })
    await post('fail', { operation: 'get_user_jwt', status: 418 })
    expect(sandbox.failures.map(({ target }) => target)).toEqual(['loginSnapTradeUser', 'getUserJWT'])
  })

  it('parameters: retryAfter, html, body; the default is 500', async () => {
    const { sandbox, post } = served()
    const operation = 'listAllBrokerages'
    const answers = []
    for (const failure of [
      { status: 429, retryAfter: 7 },
      { status: 502, html: '<h1>Bad gateway</h1>' },
      { status: 200, body: { odd: true } },
      { status: 204 },
      {},
    ]) {
      await post('fail', { operation, times: 1, ...failure })
      const { status, headers, body } = await statusOf(sandbox, operation)
      answers.push([
        status,
        headers.get('retry-after'),
        typeof body === 'string' ? body : Object.keys(body as Fields),
      ])
    }
    expect(answers).toEqual([
      [429, '7', ['detail', 'status_code', 'code']],
      [502, null, '<h1>Bad gateway</h1>'],
      [200, null, ['odd']],
      [204, null, ''],
      [500, null, ['detail', 'status_code', 'code']],
    ])
  })

  it('parameters: portal, portalLogin', async () => {
    const { sandbox, post } = served()
    sandbox.addUser({ userId })
    await post('fail', { operation: 'portalLogin', code: '1140', times: 1 })
    const page = await visit(sandbox, { broker: 'KRAKEN' })
    await page.press('Connect', { Username: 'ann', Password: 'x' })
    expect(page.data.toOpener).toMatchObject([{ status: 'ERROR', errorCode: '1140', statusCode: '403' }])
    expect(page.alert).toContain('lacks a permission')
    await (await page.press('Try again')).press('Connect', { Username: 'ann', Password: 'x' })
    expect(page.heading).toBe('Connected')
    await post('fail', { operation: 'portal', status: 503 })
    expect((await visit(sandbox)).status).toBe(503)
  })

  it.each(namedFailures.map((one) => [one.name, one] as const))(
    'parameters: name %s',
    async (name, named) => {
      const { sandbox, post, ask } = served()
      sandbox.addUser({ userId })
      const { body } = await post('fail', { name, times: 1 })
      const { failures } = (await ask('/sandbox/state')).body
      expect(failures).toMatchObject([{ id: body.id, name, operation: named.target ?? '*', left: 1 }])
      if (named.failure.delay) return
      if (named.target === 'portalLogin') {
        const page = await visit(sandbox, { broker: 'KRAKEN', locale: 'pt-BR' })
        await page.press('Conectar', { Usuário: 'ann', Senha: 'x' })
        expect(page.data.toOpener).toMatchObject([{ errorCode: named.failure.code }])
        // Each has a specific text, also in Portuguese.
        const texts = portalTexts('pt-BR')
        const key = Object.values(portalErrors).find(({ detail }) => detail === named.failure.detail)?.text
        expect(page.alert).toContain(texts[key ?? 'title'])
      } else if (named.target === 'portal') {
        expect((await visit(sandbox)).status).toBe(named.failure.status)
      } else expect((await statusOf(sandbox, 'loginSnapTradeUser')).status).toBe(named.failure.status)
    },
  )

  it.each<[unknown, string]>([
    [{ operation: 'login' }, 'operation must be'],
    [{ operation: 7 }, 'operation must be'],
    [{ status: 99 }, 'status must be at least 200'],
    [{ status: 600 }, 'status must be at most 599'],
    [{ status: 429.5 }, 'whole number'],
    [{ status: '429' }, 'status must be a number'],
    [{ code: {} }, 'code must be'],
    [{ retryAfter: -1 }, 'retryAfter'],
    [{ times: 0 }, 'times'],
    [{ delay: 1e9 }, 'delay'],
    [{ name: 'nonsense' }, 'named failures'],
    [{ stauts: 429 }, '"stauts" is not known here'],
    [[], 'object'],
    ['nonsense', 'not JSON'],
  ])('error: %j', async (body, text) => {
    const { sandbox, post } = served()
    expect(await post('fail', body)).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining(text) },
    })
    expect(sandbox.failures).toEqual([])
  })

  it('behavior: recover turns off one failure, or all', async () => {
    const { sandbox, post } = served()
    const { body } = await post('fail', { operation: 'getPartnerInfo', status: 500 })
    await post('fail', { operation: 'listAllBrokerages', status: 500 })
    await post('fail', { operation: 'listSnapTradeUsers', status: 500 })
    await post('recover', { id: body.id })
    expect(sandbox.failures.map(({ target }) => target)).toEqual(['listAllBrokerages', 'listSnapTradeUsers'])
    await post('recover', {})
    expect(sandbox.failures).toEqual([])
  })
})

describe('the other commands', () => {
  it('default: advance by ms or seconds', async () => {
    const { sandbox, post } = served()
    const before = sandbox.now()
    await post('advance', { ms: 1500 })
    const { body } = await post('advance', { seconds: 60 })
    expect(sandbox.now() - before).toBeGreaterThanOrEqual(61_500)
    expect(sandbox.now() - before).toBeLessThan(63_000)
    expect(Date.parse(String(body.now))).toBeGreaterThanOrEqual(before + 61_500)
  })

  it.each([{}, { ms: 1, seconds: 1 }, { ms: -1 }, { ms: '1' }, { seconds: 1e12 }, { minutes: 1 }])(
    'error: advance %j',
    async (body) => {
      const { sandbox, post } = served()
      expect(await post('advance', body)).toMatchObject({ status: 400, body: { detail: expect.any(String) } })
      expect(Math.abs(sandbox.now() - Date.now())).toBeLessThan(1000)
    },
  )

  it('default: reset drops users, failures, the clock offset and the log', async () => {
    const { sandbox, post, ask } = served()
    sandbox.addUser({ userId })
    await post('fail', { status: 500 })
    await post('advance', { seconds: 1000 })
    expect((await post('reset', '')).status).toBe(200)
    expect((await ask('/sandbox/state')).body).toMatchObject({
      users: [],
      failures: [],
      requests: [],
      events: [],
    })
    expect(Math.abs(sandbox.now() - Date.now())).toBeLessThan(1000)
  })

  it("default: users and connections, with the sandbox's own methods", async () => {
    const { sandbox, post } = served()
    const { body: user } = await post('addUser', { userId })
    expect(user).toEqual({ userId, userSecret: sandbox.users[0]?.userSecret })
    const { body: connection } = await post('addConnection', { userId, broker: 'KRAKEN', type: 'trade' })
    expect(connection).toMatchObject({ type: 'trade', brokerage: { slug: 'KRAKEN' } })
    await post('disableConnection', { connectionId: connection.id })
    expect(sandbox.users[0]?.connections[0]?.disabled).toBe(true)
    await post('deleteConnection', { connectionId: connection.id })
    expect(sandbox.users[0]?.connections).toEqual([])
    await post('deleteUser', { userId })
    expect(sandbox.users).toEqual([])
  })

  it.each([
    ['addUser', {}, 'userId'],
    ['addConnection', { userId: 'unknown', broker: 'KRAKEN' }, '"unknown"'],
    ['addConnection', { broker: 7 }, 'broker must be a string'],
    ['deleteUser', { userId: 'unknown' }, '"unknown"'],
    ['disableConnection', { connectionId: 'x' }, '"x"'],
    ['reset', { now: true }, '"now" is not known here'],
  ])('error: %s %j', async (name, body, text) => {
    const { post } = served()
    expect(await post(name, body)).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining(text) },
    })
  })

  it('error: unknown commands and methods', async () => {
    const { ask, post } = served()
    expect(await post('explode', {})).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('/sandbox/fail') },
    })
    expect(await post('toString', {})).toMatchObject({ status: 404 })
    expect(await ask('/sandbox/reset')).toMatchObject({ status: 405 })
  })
})

describe('the state', () => {
  it('default: the last requests and events, without secrets', async () => {
    const { sandbox, ask, logged } = served()
    const { body } = await call(logged, 'POST', '/api/v1/snapTrade/registerUser', { body: { userId } })
    const user = body as { userId: string; userSecret: string }
    await call(logged, 'POST', '/snapTrade/registerUser', { body: { userId } })
    const { body: link } = await call(logged, 'POST', '/snapTrade/login', { query: user })
    await logged.fetch(new Request(String((link as Fields).redirectURI)))
    const state = (await ask('/sandbox/state')).body
    expect(state.requests).toMatchObject([
      { method: 'GET', path: '/snapTrade/…', operation: 'portal', status: 303 },
      { method: 'POST', operation: 'loginSnapTradeUser', userId, status: 200, code: null },
      { method: 'POST', operation: 'registerSnapTradeUser', userId, status: 400, code: '1010' },
      { method: 'POST', operation: 'registerSnapTradeUser', userId, status: 200, code: null },
    ])
    expect(state.events).toMatchObject([{ eventType: 'USER_REGISTERED', userId, delivery: null }])
    const text = JSON.stringify(state)
    for (const secret of [user.userSecret, sandbox.consumerKey, 'token=']) expect(text).not.toContain(secret)
  })

  it('behavior: a request is passed on unchanged', async () => {
    const { logged } = served()
    const { status } = await call(logged, 'POST', '/snapTrade/registerUser', { body: { userId: 'josé' } })
    expect(status).toBe(200)
  })
})

describe('other sites', () => {
  it.each<[Record<string, string>, number]>([
    [{}, 200],
    [{ origin }, 200],
    [{ origin, 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'http://127.0.0.1:5173' }, 403],
    [{ origin: 'http://localhost:4010' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [{ 'content-type': 'text/plain; application/json' }, 415],
    [{ 'content-type': 'application/json; charset=utf-8' }, 200],
  ])('error: %j', async (headers, status) => {
    const { sandbox, post } = served()
    expect((await post('fail', { status: 500 }, headers)).status).toBe(status)
    expect(sandbox.failures).toHaveLength(status === 200 ? 1 : 0)
  })

  it('error: a name of another site that resolves to this machine', async () => {
    const { sandbox, control } = served()
    const send = (url: string, headers: Record<string, string>) =>
      control(
        new Request(url, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json', ...headers },
        }),
      )
    const evil = 'http://evil.example:4010'
    const rebound = await send(`${evil}/sandbox/fail`, { origin: evil, 'sec-fetch-site': 'same-origin' })
    expect(rebound.status).toBe(421)
    const read = new Request(`${evil}/sandbox/state`, { headers: { 'sec-fetch-site': 'same-origin' } })
    expect((await control(read)).status).toBe(421)
    expect(sandbox.failures).toEqual([])
    // Another container also has such a name, and sends neither header.
    expect((await send('http://sandbox:4010/sandbox/fail', {})).status).toBe(200)
  })

  it('error: the state cannot be read by a page of another site', async () => {
    const { ask } = served()
    expect((await ask('/sandbox/state', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await ask('/sandbox/state', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  })
})

it('behavior: only the command serves the control API', async () => {
  const sandbox = createSandbox()
  const answer = await sandbox.fetch(`${origin}/sandbox/reset`, { method: 'POST', body: '{}' })
  expect(answer.status).toBe(404)
})
