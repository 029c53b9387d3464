import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { BASE, createChain, failureOf, watchSecrets } from './chain.js'

watchSecrets()

/** A chain in which SnapTrade responds to reads when the test allows it. */
const createHeld = async () => {
  const sandbox = createSandbox()
  const held: (() => void)[] = []
  const signals: AbortSignal[] = []
  const chain = createChain({
    sandbox,
    fetch: async (url, init) => {
      const request = new Request(url, init)
      if (init?.signal) signals.push(init.signal)
      if (request.method === 'GET') await new Promise<void>((resolve) => held.push(resolve))
      return sandbox.fetch(request)
    },
  })
  for (const id of ['ada', 'bob']) await chain.as(id)('registerSnapTradeUser', {})
  const waiting = (count: number) => expect.poll(() => held.length).toBe(count)
  const release = () => {
    for (const respond of held.splice(0)) respond()
  }
  signals.length = 0
  return { ...chain, waiting, release, signals }
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 20))

it('default: identical reads of one user share one request', async () => {
  const { ada, waiting, release } = await createHeld()
  const reads = [1, 2, 3].map(() => ada('listBrokerageAuthorizations', {}))
  await waiting(1)
  await soon()
  await waiting(1)
  release()
  expect(await Promise.all(reads)).toEqual([[], [], []])
  const next = ada('listBrokerageAuthorizations', {})
  await waiting(1)
  release()
  await next
})

it('behavior: different users, operations and inputs are not shared', async () => {
  const { as, sandbox, waiting, release } = await createHeld()
  const [one, two] = [1, 2].map(() => sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' }).id)
  const [ada, bob] = [as('ada'), as('bob')]
  const reads = [
    ada('listBrokerageAuthorizations', {}),
    bob('listBrokerageAuthorizations', {}),
    ada('detailBrokerageAuthorization', { authorizationId: one ?? '' }),
    ada('detailBrokerageAuthorization', { authorizationId: two ?? '' }),
    ada('listAllBrokerages', {}),
    bob('listAllBrokerages', {}),
  ]
  await waiting(6)
  release()
  const [adas, bobs, first, second] = await Promise.all(reads)
  expect(adas).toHaveLength(2)
  expect(bobs).toEqual([])
  expect([first, second]).toMatchObject([{ id: one }, { id: two }])
})

it('behavior: two logins get two links', async () => {
  const { ada } = await createHeld()
  const [one, two] = await Promise.all([1, 2].map(() => ada('loginSnapTradeUser', {})))
  expect(one).not.toEqual(two)
})

it('behavior: an aborted read does not abort the others; when all are aborted, the request ends', async () => {
  const { handler, waiting, release, signals } = await createHeld()
  const read = (signal: AbortSignal) =>
    handler(new Request(`${BASE}/authorizations`, { headers: { 'x-user': 'ada' }, signal }))
  const people = [new AbortController(), new AbortController()]
  const [first, second] = people.map(({ signal }) => read(signal))
  await waiting(1)
  await soon()
  people[0]?.abort()
  expect((await first)?.status).toBe(499)
  expect(signals[0]?.aborted).toBe(false)
  release()
  expect((await second)?.status).toBe(200)

  const others = [new AbortController(), new AbortController()]
  const answers = others.map(({ signal }) => read(signal))
  await waiting(1)
  await soon()
  for (const each of others) each.abort()
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([499, 499])
  expect(signals[1]?.aborted).toBe(true)
  release()
  // A later read does not get the aborted response.
  const late = read(new AbortController().signal)
  await waiting(1)
  release()
  expect((await late).status).toBe(200)
})

it('behavior: after a change the next read is sent separately', async () => {
  const { ada, sandbox, waiting, release } = await createHeld()
  const { id } = sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  const before = ada('listBrokerageAuthorizations', {})
  await waiting(1)
  await ada('deleteConnection', { connectionId: id })
  const after = ada('listBrokerageAuthorizations', {})
  await waiting(2)
  sandbox.advance(1000)
  release()
  await before
  expect(await after).toEqual([])
})

it('behavior: a read does not join one that began half a second ago, because the user may have connected since', async () => {
  const { ada, waiting, release } = await createHeld()
  const before = ada('listBrokerageAuthorizations', {})
  await waiting(1)
  await new Promise((resolve) => setTimeout(resolve, 550))
  const after = ada('listBrokerageAuthorizations', {})
  await waiting(2)
  release()
  await Promise.all([before, after])
})

it('error: a failed read fails the reads that share it, but no later ones', async () => {
  const { ada, sandbox, waiting, release } = await createHeld()
  sandbox.fail('listBrokerageAuthorizations', { status: 503, times: 1 })
  const reads = [1, 2].map(() => failureOf(ada('listBrokerageAuthorizations', {})))
  await waiting(1)
  await soon()
  release()
  expect((await Promise.all(reads)).map(({ status }) => status)).toEqual([503, 503])
  const next = ada('listBrokerageAuthorizations', {})
  await waiting(1)
  release()
  expect(await next).toEqual([])
})
