import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { isRegistered, readStoredUser } from '../../src/server/users/storedUser.js'
import { startBackend } from './startBackend.js'
import { startRedis } from './startRedis.js'
import { startSnapTrade } from './startSnapTrade.js'

const DEADLINE = 4000
const people = Array.from({ length: 20 }, (_, index) => `person-${index}`)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let redis: Awaited<ReturnType<typeof startRedis>>
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis?.stop())

const start = async (hasReplace: boolean) => {
  await redis.client.flushall()
  let kill = () => {}
  const snapTrade = await startSnapTrade({ losses: 0.3, onRegistration: () => Math.random() < 0.2 && kill() })
  const { baseUrl, sandbox } = snapTrade
  const { clientId, consumerKey } = sandbox
  const settings = { redisPort: redis.port, baseUrl, clientId, consumerKey, hasReplace }
  const limits = { deadline: DEADLINE, timeout: 3000, failures: 0.3 }
  const backends = await Promise.all([1, 2].map(() => startBackend({ ...settings, ...limits })))
  const any = () => backends[Math.floor(Math.random() * backends.length)] ?? expect.unreachable()
  kill = () => any().kill()
  onTestFinished(() => {
    for (const each of [...backends, snapTrade]) each.stop()
  })
  return { snapTrade, backends, any }
}

it.each([
  ['with', true],
  ['without', false],
])(
  'behavior: two processes, lost responses, a failing store %s replace, kills: all logins succeed',
  async (_, hasReplace) => {
    const { snapTrade, backends, any } = await start(hasReplace)
    const login = async (person: string) => {
      const response = await any().request('/snapTrade/login', person, 'POST')
      return response.status
    }
    // 200 concurrent first logins. Each user tries again after a failure.
    const storm = Array.from({ length: 200 }, async (_, index) => {
      for (let tries = 0; tries < 4; tries += 1) {
        const status = await login(people[index % people.length] ?? '').catch(() => 0)
        if (status === 200) return
        await pause(200 + Math.random() * 800)
      }
    })
    await Promise.all(storm)
    const kills = backends.reduce((sum, each) => sum + each.kills(), 0)
    expect(kills).toBeGreaterThan(0)

    snapTrade.heal()
    for (const each of backends) each.heal()
    await pause(DEADLINE)
    await Promise.all(backends.map((each) => each.ready()))

    for (const person of people) expect(await login(person), person).toBe(200)

    const { sandbox, connected, deletions } = snapTrade
    expect(deletions).toEqual([])
    const used = new Set<string>()
    for (const person of people) {
      const stored = readStoredUser(person, await redis.client.get(person))
      if (!isRegistered(stored)) throw new Error(`${person} is not registered`)
      const user = sandbox.users.find(({ userId }) => userId === stored.snapTradeUserId)
      expect(user?.userSecret, person).toBe(stored.userSecret)
      used.add(stored.snapTradeUserId)
      for (const backend of backends) {
        const connections = await (await backend.request('/authorizations', person)).json()
        expect(connections.map(({ id }: { id: string }) => id)).toEqual([
          connected.get(stored.snapTradeUserId),
        ])
      }
    }
    // No link was issued for the users that were left behind, so no connection is lost.
    expect([...connected.keys()].filter((id) => !used.has(id))).toEqual([])
    const orphans = sandbox.users.length - people.length
    console.log({ hasReplace, kills, orphans })
  },
)
