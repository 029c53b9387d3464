import { spawn } from 'node:child_process'
import type { Installed } from './install.js'

/** Milliseconds until an app must respond. A framework compiles its first page on request. */
const READY_TIMEOUT = 300_000
/** Milliseconds until the processes of a stopped app must end. */
const STOP_TIMEOUT = 5000

/** A running script of an example. */
export interface Started {
  /** Returns its output so far. */
  output: () => string
  /** Returns whether it has ended. */
  hasEnded: () => boolean
  /** Ends it and all processes that it started. Default: `SIGTERM`, and `SIGKILL` for the rest. */
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Ends running processes if this process ends early. */
const kills = new Set<() => void>()
process.once('exit', () => {
  for (const kill of kills) kill()
})

/** Starts a program in a folder. */
export const startProgram = (
  command: string,
  args: string[],
  { folder, env }: Pick<Installed, 'folder' | 'env'>,
): Started => {
  // In a separate process group, because a script starts a sandbox and servers, and all of them must end.
  const child = spawn(command, args, {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name)
    } catch {
      // All processes of the group have ended.
    }
  }
  const killAtExit = () => kill('SIGKILL')
  kills.add(killAtExit)
  return {
    output: () => output,
    hasEnded: () => child.exitCode !== null,
    stop: async (signal = 'SIGTERM') => {
      kill(signal)
      const tooLong = new Promise<void>((resolve) => setTimeout(resolve, STOP_TIMEOUT).unref())
      await Promise.race([ended, tooLong])
      kill('SIGKILL')
      kills.delete(killAtExit)
    },
  }
}

/** Starts a script of an example. */
export const startScript = (installed: Installed, script: string): Started =>
  startProgram('npm', ['run', script], installed)

/**
 * Waits for an app's page, its backend and its sandbox. Throws with the output of its scripts if one does not
 * respond.
 */
export const waitUntilReady = async (
  { url }: Pick<Installed, 'url'>,
  scripts: readonly Started[],
): Promise<void> => {
  const deadline = Date.now() + READY_TIMEOUT
  // The page may respond before its backend, and the backend before the sandbox.
  while (!(await answers(url)) || !(await answers(`${url}/api/snaptrade/brokerages`))) {
    if (Date.now() >= deadline || scripts.some((script) => script.hasEnded())) {
      throw new Error(`Nothing answers at ${url}.\n${scripts.map(({ output }) => output()).join('\n')}`)
    }
    await pause(200)
  }
}

/** Starts a script that runs a whole example, and waits until all parts respond. */
export const start = async (installed: Installed, script: string): Promise<Started> => {
  const started = startScript(installed, script)
  try {
    await waitUntilReady(installed, [started])
  } catch (error) {
    await started.stop()
    throw new Error(`npm run ${script}: ${error}`)
  }
  return started
}

const answers = (url: string) =>
  fetch(url).then(
    async (response) => {
      await response.text()
      return response.ok
    },
    () => false,
  )

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
