import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSnapTradeClient } from 'react-snaptrade-connect/server'
import { afterEach, expect, it } from 'vitest'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill()
})

const start = (args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'demo/sandbox.ts', ...args], {
    env: { ...process.env, SNAPTRADE_CLIENT_ID: '', SNAPTRADE_CONSUMER_KEY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  return child
}

const firstLine = async (child: ChildProcess) => String((await once(child.stdout ?? child, 'data'))[0])

const failure = async (child: ChildProcess) => {
  let text = ''
  child.stderr?.on('data', (chunk) => {
    text += chunk
  })
  const [code] = await once(child, 'close')
  return { code, text }
}

it('default: prints one JSON line with what a signed client needs', async () => {
  const line = await firstLine(start(['--port', '0']))
  const { api, portal, clientId, consumerKey } = JSON.parse(line)
  expect(line.trim().split('\n')).toHaveLength(1)
  expect(api).toBe(`${portal}/api/v1`)
  const client = createSnapTradeClient({ clientId, consumerKey, baseUrl: api })
  const user = await client.request('registerSnapTradeUser', { userId: 'ann' })
  const link = await client.request('loginSnapTradeUser', {
    userId: 'ann',
    userSecret: user.userSecret ?? '',
  })
  const page = await fetch('redirectURI' in link ? link.redirectURI : '')
  expect(await page.text()).toContain('Choose your brokerage')
})

it('parameters: flags go before the environment', async () => {
  const child = start(['--port=0', '--host', 'localhost', '--client-id', 'MINE'], {
    SNAPTRADE_CLIENT_ID: 'THEIRS',
    SNAPTRADE_CONSUMER_KEY: 'key of mine',
  })
  expect(JSON.parse(await firstLine(child))).toMatchObject({
    portal: expect.stringMatching(/^http:\/\/localhost:\d+$/),
    clientId: 'MINE',
    consumerKey: 'key of mine',
  })
})

it('error: bad flags and a taken port are named', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const port = String((taken.address() as AddressInfo).port)
  const [flag, number, inUse] = await Promise.all(
    [
      ['--prot', '1'],
      ['--port', 'x'],
      ['--port', port],
    ].map((args) => failure(start(args))),
  )
  taken.close()
  expect(flag).toEqual({ code: 1, text: expect.stringMatching(/--prot[\s\S]*Usage/) })
  expect(number).toEqual({ code: 1, text: expect.stringContaining('"x" is not a port') })
  expect(inUse).toEqual({ code: 1, text: expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`) })
})
