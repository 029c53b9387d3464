import { custom, isSnapTradeError } from 'react-snaptrade-connect'
import { expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'

it('default: any function that sends operations is a transport', async () => {
  const { transport } = createChain()
  const wrapped = custom({ request: transport.request })
  await expect(wrapped.request('listBrokerageAuthorizations', {})).resolves.toEqual([])
})

it.each([
  ['a string', 'user-secret-in-a-string'],
  ['its own error', new Error('with user-secret inside')],
  ['nothing', undefined],
])('error: a transport that throws %s', async (_, thrown) => {
  const transport = custom({
    request: () => {
      throw thrown
    },
  })
  const error: unknown = await transport.request('getPartnerInfo', {}).catch((caught: unknown) => caught)
  if (!isSnapTradeError(error)) throw error
  expect(error.code).toBe('transport_failed')
  expect(error.cause).toBe(thrown)
  expect(error.message).not.toContain('user-secret')
  expect(JSON.stringify(error)).not.toContain('user-secret')
})

it('error: an empty response', async () => {
  const transport = custom({ request: async () => undefined as never })
  await expect(transport.request('getPartnerInfo', {})).rejects.toMatchObject({ code: 'invalid_response' })
})

it('error: a transport that never responds and ignores the signal', async () => {
  const transport = custom({ request: () => new Promise<never>(() => {}), timeout: 20 })
  await expect(transport.request('getPartnerInfo', {})).rejects.toMatchObject({ code: 'timeout' })
})

it('parameters: operations', async () => {
  const { transport } = createChain()
  const request = vi.fn(transport.request)
  const linkOnly = custom({ request, operations: ['loginSnapTradeUser'] })
  await expect(linkOnly.request('loginSnapTradeUser', {})).resolves.toHaveProperty('redirectURI')
  await expect(linkOnly.request('listBrokerageAuthorizations', {})).rejects.toMatchObject({
    code: 'config_invalid',
    operation: 'listBrokerageAuthorizations',
    isRetryable: false,
    message: expect.stringMatching(
      /listBrokerageAuthorizations: custom\(\{ operations \}\) does not list it/,
    ),
  })
  expect(request).toHaveBeenCalledTimes(1)
})

it.each([[[]], [['loginSnaptradeUser']]])('error: operations %o', (operations) => {
  expect(() => custom({ request: vi.fn(), operations: operations as never })).toThrow(
    expect.objectContaining({ code: 'config_invalid' }),
  )
})
