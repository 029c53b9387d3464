import { expect, it, vi } from 'vitest'
import { startSandbox } from './support.js'

it('default: another process causes failures, advances the clock and resets the sandbox', async () => {
  const { portal, client } = await startSandbox()
  const post = async (name: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${portal}/sandbox/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(200)
    return response.json()
  }
  const user = await client.request('registerSnapTradeUser', { userId: 'ann' })
  await post('fail', { operation: 'loginSnapTradeUser', status: 429, retryAfter: 42, times: 1 })
  await expect(client.request('loginSnapTradeUser', user)).rejects.toMatchObject({
    code: 'rate_limited',
    status: 429,
    retryAfter: 42,
  })
  const link = await client.request('loginSnapTradeUser', user)
  await post('advance', { seconds: 300 })
  const page = await fetch('redirectURI' in link ? link.redirectURI : '')
  expect(page.status).toBe(400)
  await post('reset', {})
  expect(await client.request('listSnapTradeUsers', {})).toEqual([])
})

it('default: serves a control page that is updated live', async () => {
  const { portal, client } = await startSandbox()
  const page = await fetch(portal)
  expect(await page.text()).toContain('<h1>SnapTrade sandbox</h1>')
  const live = await fetch(`${portal}/sandbox/live`)
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('No users')
  await client.request('registerSnapTradeUser', { userId: 'ann' })
  expect((await reader?.read())?.value).toContain('Delete user ann')
  await reader?.cancel()
})

it('behavior: after a restart the terminal explains a refusal once', async () => {
  const { client, log, portal } = await startSandbox()
  await client.request('registerSnapTradeUser', { userId: 'ann' })
  for (const _ of [1, 2]) {
    await expect(client.request('registerSnapTradeUser', { userId: 'ann' })).rejects.toMatchObject({
      status: 400,
    })
  }
  await expect(
    client.request('listBrokerageAuthorizations', { userId: 'bob', userSecret: 'x' }),
  ).rejects.toMatchObject({ status: 401 })
  await vi.waitFor(() => expect(log.text.trim().split('\n')).toHaveLength(2))
  expect(log.text).toMatch(/User "ann" is already registered.*Delete user.*unstorageUserSecrets/)
  expect(log.text).toContain(`Open ${portal}, press`)
  expect(log.text).toMatch(/The secret of user "bob" is not valid[\s\S]*--state/)
})
