import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { createChain, failureOf, watchSecrets } from './chain.js'

watchSecrets()

it('default: uses the first key that SnapTrade accepts, and then directly', async () => {
  const sandbox = createSandbox()
  const { ada, sent, onError } = createChain({ sandbox, consumerKey: ['not yet valid', sandbox.consumerKey] })
  await ada('listAllBrokerages', {})
  expect(sent).toEqual(['GET /brokerages', 'GET /brokerages'])
  await ada('listAllBrokerages', {})
  expect(sent).toHaveLength(3)
  expect(onError).not.toHaveBeenCalled()
})

it('behavior: when SnapTrade rotates the key, the other key is used without a failed request', async () => {
  const old = createSandbox()
  const sandboxes = [old, createSandbox({ clientId: old.clientId, consumerKey: 'the-new-key' })]
  const { ada, sent } = createChain({
    sandbox: old,
    consumerKey: ['the-new-key', old.consumerKey],
    fetch: (url, init) => (sandboxes[0] ?? old).fetch(new Request(url, init)),
  })
  expect(await ada('listAllBrokerages', {})).not.toEqual([])
  sandboxes.shift()
  expect(await ada('listAllBrokerages', {})).not.toEqual([])
  expect(sent).toEqual([])
})

it('behavior: a registration whose signature is rejected is sent once more, with the next key', async () => {
  const sandbox = createSandbox()
  const { ada, sent } = createChain({ sandbox, consumerKey: ['wrong', undefined, sandbox.consumerKey] })
  await ada('registerSnapTradeUser', {})
  expect(sent).toEqual(['POST /snapTrade/registerUser', 'POST /snapTrade/registerUser'])
  expect(sandbox.users).toHaveLength(1)
})

it('error: no key is accepted: each is tried once', async () => {
  const { ada, sent } = createChain({ consumerKey: ['wrong', 'wrong too'] })
  expect(await failureOf(ada('listAllBrokerages', {}))).toMatchObject({
    code: 'signature_invalid',
    status: 502,
  })
  expect(sent).toHaveLength(2)
})

it('error: other errors are not retried with the next key', async () => {
  const sandbox = createSandbox()
  sandbox.fail('listAllBrokerages', { status: 401, code: '1083' })
  const { ada, sent } = createChain({ sandbox, consumerKey: [sandbox.consumerKey, 'another'] })
  await failureOf(ada('listAllBrokerages', {}))
  expect(sent).toHaveLength(1)
})

it('behavior: every key of the list is removed from SnapTrade’s responses', async () => {
  const keys = ['first-key-+', 'second-key-é']
  const { raw } = createChain({ consumerKey: keys, fetch: async () => Response.json([{ id: keys.join() }]) })
  const text = await (await raw('/brokerages')).text()
  for (const key of keys) expect(text).not.toContain(key)
  expect(text).toContain('[redacted],[redacted]')
})
