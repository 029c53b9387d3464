import { fork } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { LiveBackendSettings } from './liveBackend.js'

/** Starts one process of the backend with live events, for the current test. Resolves with its origin. */
export const startLiveBackend = async (settings: LiveBackendSettings) => {
  const child = fork(join(import.meta.dirname, 'liveBackend.ts'), [JSON.stringify(settings)], {
    execArgv: ['--import', 'tsx'],
  })
  onTestFinished(() => void child.kill())
  const port = await new Promise((resolve) => child.once('message', resolve))
  return `http://127.0.0.1:${port}`
}
