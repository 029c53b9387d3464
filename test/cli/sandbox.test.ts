import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSnapTradeClient, verifyWebhook, type WebhookEvent } from 'react-snaptrade-connect/server'
import { expect, it, onTestFinished, vi } from 'vitest'
import { runCommand, startSandbox } from './support.js'

/** Returns a port that is not in use. */
const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return String(port)
}

it('default: prints one JSON line with the settings for a client', async () => {
  const { line, api, portal, client } = await startSandbox()
  expect(line.trim().split('\n')).toHaveLength(1)
  expect(Object.keys(JSON.parse(line))).toEqual(['api', 'portal', 'clientId', 'consumerKey'])
  expect(api).toBe(`${portal}/api/v1`)
  const user = await client.request('registerSnapTradeUser', { userId: 'ann' })
  const link = await client.request('loginSnapTradeUser', user)
  const page = await fetch('redirectURI' in link ? link.redirectURI : '')
  expect(await page.text()).toContain('Choose your brokerage')
})

it('parameters: flags take precedence over the environment', async () => {
  const env = { SNAPTRADE_CLIENT_ID: 'THEIRS', SNAPTRADE_CONSUMER_KEY: 'key of mine' }
  const { portal, clientId, consumerKey } = await startSandbox(
    ['--host', 'localhost', '--client-id', 'MINE'],
    env,
  )
  expect(portal).toMatch(/^http:\/\/localhost:\d+$/)
  expect([clientId, consumerKey]).toEqual(['MINE', 'key of mine'])
})

it('parameters: url is used in links', async () => {
  const port = await freePort()
  const { api, portal, consumerKey, clientId } = await startSandbox([
    ...['--port', port, '--url', 'https://sandbox.example', '--personal'],
  ])
  expect([api, portal]).toEqual(['https://sandbox.example/api/v1', 'https://sandbox.example'])
  const baseUrl = `http://127.0.0.1:${port}/api/v1`
  const client = createSnapTradeClient({ clientId, consumerKey, baseUrl, keyType: 'personal' })
  const link = await client.request('loginSnapTradeUser', {})
  expect('redirectURI' in link && new URL(link.redirectURI).origin).toBe('https://sandbox.example')
})

it('parameters: webhook-url', async () => {
  const events: WebhookEvent[] = []
  const consumerKey = "k+/=é %20ключ'"
  const receiver = createServer(async (req, res) => {
    const body = (await req.toArray()).join('')
    events.push(await verifyWebhook({ consumerKey, body, signature: String(req.headers.signature) }))
    res.end()
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  onTestFinished(() => void receiver.close())
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`
  const { client } = await startSandbox(['--webhook-url', url, '--consumer-key', consumerKey])
  await client.request('registerSnapTradeUser', { userId: 'josé' })
  await client.request('deleteSnapTradeUser', { userId: 'josé' })
  await vi.waitFor(() => expect(events).toHaveLength(2))
  expect(events).toMatchObject([
    { eventType: 'USER_REGISTERED', userId: 'josé' },
    { eventType: 'USER_DELETED', userId: 'josé' },
  ])
})

it('parameters: help', async () => {
  for (const args of [['--help'], ['sandbox', '--help'], ['sandbox', '-h']]) {
    expect(await runCommand(args)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage:'),
      error: '',
    })
  }
})

it.each<[string[], RegExp]>([
  [[], /No command is given[\s\S]*Usage/],
  [['sandbx'], /Unknown command: sandbx[\s\S]*Usage/],
  [['sandbox', '--prot', '1'], /--prot[\s\S]*Usage/],
  [['sandbox', 'extra'], /extra[\s\S]*Usage/],
  [['sandbox', '--port', 'x'], /"x" is not a port/],
  [['sandbox', '--port', '65536'], /"65536" is not a port/],
  [['sandbox', '--port='], /--port is empty/],
  [['sandbox', '--webhook-url', 'localhost:3000'], /--webhook-url "localhost:3000" is not a URL/],
  [['sandbox', '--url', 'nowhere'], /--url "nowhere" is not a URL/],
  [['sandbox', '--port', '0', '--host', '192.0.2.1'], /This machine has no address 192\.0\.2\.1/],
])('error: %j', async (args, text) => {
  expect(await runCommand(args)).toEqual({ code: 1, out: '', error: expect.stringMatching(text) })
})

it('error: names a port that is in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const port = String((taken.address() as AddressInfo).port)
  const { code, error } = await runCommand(['sandbox', '--port', port])
  taken.close()
  expect([code, error]).toEqual([1, `Port ${port} of 127.0.0.1 is in use. Choose another one with --port.\n`])
})

it('behavior: a signal ends the process', async () => {
  const { stop } = await startSandbox()
  expect(await stop('SIGTERM')).toBe(0)
})
