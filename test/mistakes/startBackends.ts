import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Starts the backends in a separate process, because jsdom replaces globals that a server needs. Their environment
 * has no keys.
 */
export const startBackends = async () => {
  const { SNAPTRADE_CLIENT_ID: _, SNAPTRADE_CONSUMER_KEY: __, ...env } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/mistakes/backends.ts'], {
    env: { ...env, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  const [line] = await once(child.stdout, 'data')
  const addresses: { origin: string; sandboxUrl: string; closedUrl: string } = JSON.parse(String(line))
  return {
    ...addresses,
    /** Returns the log of the backends. */
    log: () => log,
    stop: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}
