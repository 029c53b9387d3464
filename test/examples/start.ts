import { spawn } from 'node:child_process'
import { exampleEnvironment, type Installed } from './install.js'

/** Milliseconds for an app to answer. A framework's first page is compiled when it is asked for. */
const READY_TIMEOUT = 300_000
/** Milliseconds for a stopped app's processes to end. */
const STOP_TIMEOUT = 5000

/** A running example. */
export interface Started {
  /** What it has printed so far. */
  output: () => string
  stop: () => Promise<void>
}

/** Starts a script of an example and waits for its page and its backend. Throws with its output if that does not come. */
export const start = async ({ folder, url }: Installed, script: string): Promise<Started> => {
  // A process group of its own: the script starts a sandbox and servers, and all of them have to end.
  const child = spawn('npm', ['run', script], {
    cwd: folder,
    env: exampleEnvironment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name)
    } catch {
      // All of the group has ended.
    }
  }
  // Also if this process ends before its time.
  process.once('exit', () => signal('SIGKILL'))
  const stop = async () => {
    signal('SIGTERM')
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, STOP_TIMEOUT).unref())
    await Promise.race([ended, tooLong])
    signal('SIGKILL')
  }
  const deadline = Date.now() + READY_TIMEOUT
  // The page alone may answer before its backend, and the backend before the sandbox.
  while (!(await answers(url)) || !(await answers(`${url}/api/snaptrade/brokerages`))) {
    if (Date.now() < deadline && child.exitCode === null) {
      await pause(200)
      continue
    }
    await stop()
    throw new Error(`\`npm run ${script}\` does not answer at ${url}.\n${output}`)
  }
  return { output: () => output, stop }
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
