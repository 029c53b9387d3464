import {
  connectionAccountsQueryOptions,
  connectionsQueryOptions,
  createConfig,
  custom,
  loginLinkMutationOptions,
  resetUserSecretMutationOptions,
  userJwtQueryOptions,
} from 'react-snaptrade-connect'
import { describe, expect, it } from 'vitest'

const config = createConfig({ transport: custom({ request: () => Promise.reject(new Error('offline')) }) })

describe('behavior: an option that is undefined keeps its default', () => {
  it('retry of a query', () => {
    expect(connectionsQueryOptions(config, { query: { retry: undefined } })).toHaveProperty('retry', false)
  })

  it('refetchInterval of accounts that are not synced yet', () => {
    const options = connectionAccountsQueryOptions(config, {
      connectionId: 'c',
      query: { refetchInterval: undefined },
    })
    expect(options.refetchInterval).toBeInstanceOf(Function)
  })

  it('gcTime of data that must not stay in the cache', () => {
    const gcTime = undefined
    expect(userJwtQueryOptions(config, { query: { gcTime } })).toHaveProperty('gcTime', 0)
    expect(loginLinkMutationOptions(config, { mutation: { gcTime } })).toHaveProperty('gcTime', 0)
    expect(resetUserSecretMutationOptions(config, { mutation: { gcTime } })).toHaveProperty('gcTime', 0)
  })

  it('defaults of the QueryClient', () => {
    const query = { staleTime: undefined, enabled: undefined }
    expect(connectionsQueryOptions(config, { query })).not.toHaveProperty('staleTime')
    expect(connectionsQueryOptions(config, { query })).not.toHaveProperty('enabled')
  })
})
