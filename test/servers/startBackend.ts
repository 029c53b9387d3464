import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { BackendSettings } from './backend.js'

/** Starts a process of the backend that is restarted when it is killed, as by a supervisor. */
export const startBackend = async (settings: BackendSettings) => {
  let child: ChildProcess
  let address = ''
  let kills = 0
  let isStopped = false
  let isHealthy = false

  const start = () =>
    new Promise<void>((resolve) => {
      child = fork(join(import.meta.dirname, 'backend.ts'), [JSON.stringify(settings)], {
        execArgv: ['--import', 'tsx'],
      })
      child.once('message', (port) => {
        address = `http://127.0.0.1:${port}/api/snaptrade`
        if (isHealthy) child.send('healthy')
        resolve()
      })
      child.once('exit', () => {
        if (!isStopped) ready = start()
      })
    })
  let ready = start()
  await ready

  return {
    /** Resolves when the process listens. */
    ready: () => ready,
    request: (path: string, user: string, method = 'GET') =>
      fetch(address + path, { method, headers: { 'x-user': user } }),
    kill: () => {
      kills += 1
      child.kill('SIGKILL')
    },
    kills: () => kills,
    heal: () => {
      isHealthy = true
      if (child.connected) child.send('healthy')
    },
    stop: () => {
      isStopped = true
      child.kill()
    },
  }
}
