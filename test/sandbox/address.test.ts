import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox, type SandboxOptions } from 'react-snaptrade-connect/sandbox'
import { createSnapTradeClient, toNodeListener } from 'react-snaptrade-connect/server'
import { expect, it, onTestFinished, vi } from 'vitest'
import { call } from './support.js'

/** Serves a sandbox like the guide, without its port in the options, and returns one of its links. */
const linkOf = async (options: SandboxOptions = {}) => {
  const sandbox = createSandbox(options)
  const server = createServer(toNodeListener(sandbox.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { clientId, consumerKey } = sandbox
  const client = createSnapTradeClient({ clientId, consumerKey, baseUrl: `${origin}/api/v1` })
  const { userId, userSecret } = await client.request('registerSnapTradeUser', { userId: 'ada' })
  const answer = await client.request('loginSnapTradeUser', { userId, userSecret })
  if (!('redirectURI' in answer)) throw new Error('The link is encrypted.')
  return { sandbox, origin, link: answer.redirectURI }
}

it('default: links have the port of the server', async () => {
  const { sandbox, origin, link } = await linkOf()
  expect(new URL(link).origin).toBe(origin)
  expect((await fetch(link)).status).toBe(200)
  expect([sandbox.api, sandbox.portal]).toEqual([`${origin}/api/v1`, origin])
})

it('parameters: url takes precedence over the address of requests', async () => {
  const { sandbox, link } = await linkOf({ url: 'https://sandbox.example' })
  expect(new URL(link).origin).toBe('https://sandbox.example')
  expect(sandbox.api).toBe('https://sandbox.example/api/v1')
})

it('behavior: each link has the address of its own request', async () => {
  const sandbox = createSandbox()
  const query = { ...sandbox.addUser({ userId: 'ada' }) }
  const origins = ['http://localhost:5001', 'http://127.0.0.1:5002', 'http://localhost:5003']
  const links = await Promise.all(
    origins.map(async (origin) => {
      const { body } = await call(sandbox, 'POST', '/snapTrade/login', { query, origin })
      return new URL((body as { redirectURI: string }).redirectURI).origin
    }),
  )
  expect(links).toEqual(origins)
})

it('behavior: a request on another port of this machine than `url` is reported once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  const sandbox = createSandbox({ url: 'http://127.0.0.1:4010' })
  await sandbox.fetch('http://127.0.0.1:4010/')
  await sandbox.fetch('http://sandbox.internal:80/')
  expect(warn).not.toHaveBeenCalled()
  await sandbox.fetch('http://localhost:4011/')
  await sandbox.fetch('http://localhost:4011/')
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/127\.0\.0\.1:4010.*localhost:4011/)]])
})
