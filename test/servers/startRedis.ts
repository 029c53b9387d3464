import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { Redis } from 'ioredis'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/** Starts a Redis server without persistence. Needs `redis-server` (Debian: the package of that name). */
export const startRedis = async () => {
  const port = await freePort()
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn('redis-server', flags, { stdio: 'ignore' })
  const failed = new Promise<never>((_, reject) =>
    child.once('error', (cause) => reject(new Error('redis-server is not installed.', { cause }))),
  )
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: null })
  client.on('error', () => {}) // not listening yet
  await Promise.race([client.ping(), failed])
  return {
    port,
    client,
    stop: () => {
      client.disconnect()
      child.kill()
    },
  }
}
