import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSnapTradeClient } from 'react-snaptrade-connect/server'
import { onTestFinished } from 'vitest'
import { builtCommand } from './builtCommand.js'

const command = builtCommand()

/** Starts the command like `npm run sandbox`, in one process, without keys in the environment. */
export const spawnCommand = (args: string[], env: Record<string, string> = {}): ChildProcess => {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, SNAPTRADE_CLIENT_ID: '', SNAPTRADE_CONSUMER_KEY: '', SANDBOX_PORT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Runs the command until it ends. */
export const runCommand = async (args: string[]) => {
  const child = spawnCommand(args)
  let [out, error] = ['', '']
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    error += chunk
  })
  const [code] = await once(child, 'close')
  return { code, out, error }
}

/** Starts the sandbox on a free port and waits until it listens. */
export const startSandbox = async (args: string[] = [], env: Record<string, string> = {}) => {
  const child = spawnCommand(['sandbox', '--port', '0', ...args], env)
  const log = { text: '' }
  child.stderr?.on('data', (chunk) => {
    log.text += chunk
  })
  const line = String((await once(child.stdout ?? child, 'data'))[0])
  const printed: { api: string; portal: string; clientId: string; consumerKey: string } = JSON.parse(line)
  const { api: baseUrl, clientId, consumerKey } = printed
  return {
    ...printed,
    line,
    log,
    client: createSnapTradeClient({ clientId, consumerKey, baseUrl }),
    /** Ends the process with a signal: Ctrl+C or a crash. */
    stop: async (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' = 'SIGINT') => {
      child.kill(signal)
      const [code] = await once(child, 'exit')
      return code
    },
  }
}

/** Creates a folder that is removed after the test. */
export const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
