import { QueryClient } from '@tanstack/react-query'
import { connectionsQueryOptions, createConfig, http } from 'react-snaptrade-connect'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const options = connectionsQueryOptions(createConfig({ transport: http('/api/snaptrade') }))

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

it('default: an error that `prefetchQuery` drops on a server is logged', async () => {
  await new QueryClient().prefetchQuery(options)
  expect(vi.mocked(console.error).mock.calls).toEqual([
    [expect.stringMatching(/listBrokerageAuthorizations: .*is a path\. Outside a browser write http/)],
  ])
})

it('behavior: not in production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await new QueryClient().prefetchQuery(options)
  expect(console.error).not.toHaveBeenCalled()
})
