import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { toNodeListener } from '../../src/server.js'
import { limitPeople } from '../guides/limitPeople.js'
import { redisLimiter } from '../guides/redisLimiter.js'
import { startRedis } from './startRedis.js'

it('behavior: SIGTERM during a registration: the response is sent, then the process ends', async () => {
  const sandbox = createSandbox()
  let respond = () => {}
  const isAllowed = new Promise<void>((resolve) => {
    respond = resolve
  })
  const snapTrade = createServer(
    toNodeListener(async (request) => {
      const response = await sandbox.fetch(request)
      if (request.url.includes('registerUser')) await isAllowed
      return response
    }),
  )
  await new Promise<void>((resolve) => snapTrade.listen(0, '127.0.0.1', resolve))
  const { clientId, consumerKey } = sandbox
  const baseUrl = `http://127.0.0.1:${(snapTrade.address() as AddressInfo).port}/api/v1`
  const child = fork(
    join(import.meta.dirname, 'endingBackend.ts'),
    [JSON.stringify({ baseUrl, clientId, consumerKey })],
    { execArgv: ['--import', 'tsx'] },
  )
  onTestFinished(() => {
    child.kill('SIGKILL')
    snapTrade.closeAllConnections()
    snapTrade.close()
  })
  const port = await new Promise((resolve) => child.once('message', resolve))
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  const login = fetch(`http://127.0.0.1:${port}/snapTrade/login`, {
    method: 'POST',
    headers: { 'x-user': 'ada' },
  })
  await expect.poll(() => sandbox.users.length).toBe(1)
  child.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(child.exitCode).toBeNull()
  respond()
  const response = await login
  expect(response.status).toBe(200)
  expect(await response.json()).toHaveProperty('redirectURI')
  expect(await ended).toBe(0)
})

it('behavior: two processes count a user’s requests together in Redis', async () => {
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  const handler = async () => Response.json([])
  const getUser = async () => ({ id: 'ada' })
  const processes = [1, 2].map(() => limitPeople({ handler, getUser, limiter: redisLimiter(redis.client) }))
  const request = new Request('http://app.test/brokerages')
  const statuses: number[] = []
  for (let count = 0; count < 70; count += 1) {
    const response = await processes[count % 2]?.(request)
    statuses.push(response?.status ?? 0)
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(60)
  expect(statuses.slice(60)).toEqual(Array(10).fill(429))
})
