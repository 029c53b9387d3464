import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Redis } from 'ioredis'
import { createRouteHandler, toNodeListener, type UserSecrets } from '../../src/server.js'

/**
 * One process of a partner's backend. Its settings are the first argument. It sends its port, and `healthy` controls
 * it.
 */
export interface BackendSettings {
  redisPort: number
  baseUrl: string
  clientId: string
  consumerKey: string
  /** Whether the store has `replace`. */
  hasReplace: boolean
  /** In milliseconds. */
  deadline: number
  timeout: number
  /** The rate of the store's operations that fail, from 0 to 1. */
  failures: number
}

const { redisPort, hasReplace, failures, ...parameters }: BackendSettings = JSON.parse(process.argv[2] ?? '')
const redis = new Redis(redisPort, '127.0.0.1')
let share = failures
process.on('message', () => {
  share = 0
})
process.on('disconnect', () => process.exit())

/** Fails before or after Redis runs the command, like a broken connection. */
const flaky = async <Result>(command: () => Promise<Result>): Promise<Result> => {
  const chance = Math.random()
  if (chance < share / 2) throw new Error('connection refused')
  const result = await command()
  if (chance < share) throw new Error('connection reset')
  return result
}

const REPLACE = `local value = redis.call('GET', KEYS[1]) or ''
if value ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
return 1`

const userSecrets: UserSecrets = {
  get: (userId) => flaky(() => redis.get(userId)),
  set: (userId, value) => flaky(() => redis.set(userId, value)),
  delete: (userId) => flaky(() => redis.del(userId)),
  ...(hasReplace && {
    replace: (userId: string, expected: string | null, next: string | null) =>
      flaky(async () => (await redis.eval(REPLACE, 1, userId, expected ?? '', next ?? '')) === 1),
  }),
}

const handler = createRouteHandler({
  ...parameters,
  userSecrets,
  getUser: (request) => ({ id: request.headers.get('x-user') ?? '' }),
  onError: () => {},
})
const server = createServer(toNodeListener(handler))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
