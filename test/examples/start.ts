import { spawn } from 'node:child_process'
import type { Installed } from './install.js'

/** Milliseconds for an app to answer. A framework's first page is compiled when it is asked for. */
const READY_TIMEOUT = 300_000
/** Milliseconds for a stopped app's processes to end. */
const STOP_TIMEOUT = 5000

/** A running script of an example. */
export interface Started {
  /** What it has printed so far. */
  output: () => string
  /** Whether it has ended. */
  hasEnded: () => boolean
  /** Ends it and all that it has started. Default: `SIGTERM`, and `SIGKILL` for what remains. */
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Ends what still runs if this process ends before its time. */
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
  // A process group of its own: a script starts a sandbox and servers, and all of them have to end.
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
      // All of the group has ended.
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

/** Waits for an app's page, its backend and its sandbox. Throws with the output of its scripts if one does not answer. */
export const waitUntilReady = async (
  { url }: Pick<Installed, 'url'>,
  scripts: readonly Started[],
): Promise<void> => {
  const deadline = Date.now() + READY_TIMEOUT
  // The page alone may answer before its backend, and the backend before the sandbox.
  while (!(await answers(url)) || !(await answers(`${url}/api/snaptrade/brokerages`))) {
    if (Date.now() >= deadline || scripts.some((script) => script.hasEnded())) {
      throw new Error(`Nothing answers at ${url}.\n${scripts.map(({ output }) => output()).join('\n')}`)
    }
    await pause(200)
  }
}

/** Starts a script that runs a whole example, and waits until all of it answers. */
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
