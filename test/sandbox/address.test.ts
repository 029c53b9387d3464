import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox, type SandboxOptions } from 'react-snaptrade-connect/sandbox'
import { createSnapTradeClient, toNodeListener } from 'react-snaptrade-connect/server'
import { expect, it, onTestFinished } from 'vitest'

/** Serves a sandbox as the guide does, on a port that it was not told, and returns a link of it. */
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

it('default: links lead to the port it is served on', async () => {
  const { sandbox, origin, link } = await linkOf()
  expect(new URL(link).origin).toBe(origin)
  expect((await fetch(link)).status).toBe(200)
  expect([sandbox.api, sandbox.portal]).toEqual([`${origin}/api/v1`, origin])
})

it('parameters: a url that is given stays, whatever address requests are sent to', async () => {
  const { sandbox, link } = await linkOf({ url: 'https://sandbox.example' })
  expect(new URL(link).origin).toBe('https://sandbox.example')
  expect(sandbox.api).toBe('https://sandbox.example/api/v1')
})
