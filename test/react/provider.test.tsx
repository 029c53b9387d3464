import { keepPreviousData, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, renderHook, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import * as kit from 'react-snaptrade-connect'
import { SnapTradeProvider, useConnections, useLoginLink } from 'react-snaptrade-connect'
import { expect, it, vi } from 'vitest'
import { createChain } from '../setup/chain.js'

const hooks = Object.entries(kit).filter(([name]) => /^use[A-Z]/.test(name)) as [
  string,
  (input: object) => unknown,
][]

it('error: every hook without a provider throws an error with its name', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  expect(hooks.length).toBeGreaterThanOrEqual(16)
  for (const [name, useHook] of hooks) {
    const attempt = () =>
      renderHook(() => useHook({ connectionId: 'x', source: () => null, onMessage: () => {} }), { wrapper })
    expect(attempt, name).toThrow(new RegExp(`^${name} needs a <SnapTradeProvider`))
  }
  vi.restoreAllMocks()
})

it('parameters: every hook accepts a config instead of a provider', () => {
  const { config } = createChain()
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  for (const [name, useHook] of hooks) {
    const parameters = {
      config,
      connectionId: null,
      query: { enabled: false },
      source: () => null,
      onMessage: () => {},
    }
    expect(() => renderHook(() => useHook(parameters), { wrapper }), name).not.toThrow()
  }
})

const Names = () => {
  const { data } = useConnections({ query: { placeholderData: keepPreviousData } })
  return <output>{data?.map(({ brokerage }) => brokerage.name).join() ?? 'nothing yet'}</output>
}

/** Creates two users with a connection each. */
const twoPeople = async () => {
  const chain = createChain()
  for (const [userId, broker] of [
    ['ada', 'ALPACA'],
    ['grace', 'QUESTRADE'],
  ] as const) {
    chain.session.userId = userId
    await chain.transport.request('registerSnapTradeUser', {})
    chain.sandbox.addConnection({ userId, broker })
  }
  chain.session.userId = 'ada'
  return chain
}

it('default: works with its own QueryClient', async () => {
  const { config } = await twoPeople()
  render(
    <SnapTradeProvider config={config} userId="ada">
      <Names />
    </SnapTradeProvider>,
  )
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Alpaca'))
})

it('behavior: a change of userId hides and drops the previous user’s data', async () => {
  const { config, session } = await twoPeople()
  const client = new QueryClient()
  const seen: string[] = []
  const Watch = () => {
    const { data } = useConnections({ query: { placeholderData: keepPreviousData } })
    const link = useLoginLink()
    seen.push(`${session.userId} ${data?.[0]?.brokerage.name ?? 'nothing'} ${link.status}`)
    return (
      <button type="button" onClick={() => link.mutate()}>
        link
      </button>
    )
  }
  const app = (userId: string) => (
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={config} userId={userId}>
        <Watch />
      </SnapTradeProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(app('ada'))
  await waitFor(() => expect(seen.at(-1)).toBe('ada Alpaca idle'))
  screen.getByRole('button').click()
  await waitFor(() => expect(seen.at(-1)).toBe('ada Alpaca success'))
  session.userId = 'grace'
  rerender(app('grace'))
  await waitFor(() => expect(seen.at(-1)).toBe('grace Questrade idle'))
  expect(seen.filter((line) => /^grace Alpaca/.test(line))).toEqual([])
  expect(
    JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state.data]),
    ),
  ).not.toMatch(/ada|Alpaca/)
})
