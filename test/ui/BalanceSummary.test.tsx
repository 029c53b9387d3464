import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { BalanceSummary, ConnectionList, SnapTradeProvider } from 'react-snaptrade-connect'
import { expect, it } from 'vitest'
import { type Chain, createChain } from '../setup/chain.js'

const setup = (chain: Chain, element = <BalanceSummary data-testid="summary" />) => {
  const client = new QueryClient()
  render(
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={chain.config} userId="ada">
        {element}
      </SnapTradeProvider>
    </QueryClientProvider>,
  )
  return { client, settled: () => waitFor(() => expect(client.isFetching()).toBe(0)) }
}
const asked = (chain: Chain, path: RegExp) => chain.traffic.filter((line) => path.test(line)).length

const registered = async (...brokers: string[]) => {
  const chain = createChain()
  await chain.transport.request('registerSnapTradeUser', {})
  for (const broker of brokers) chain.sandbox.addConnection({ userId: 'ada', broker })
  return chain
}

it('default: shows the total, and the share of each brokerage', async () => {
  setup(await registered('KRAKEN', 'ROBINHOOD'))
  const shares = await screen.findByRole('list', { name: 'Balance by brokerage in USD' })
  await waitFor(() => expect(within(shares).getAllByRole('listitem')).toHaveLength(2))
  const [first, second] = within(shares).getAllByRole('listitem')
  const amounts = [first, second].map((item) =>
    Number(/\$([\d,.]+)/.exec(item?.textContent ?? '')?.[1]?.replaceAll(',', '')),
  )
  const total = screen.getByText('Total balance').parentElement?.querySelector('.snaptrade-balance-total')
  expect(Number(total?.textContent?.replace(/[$,]/g, ''))).toBeCloseTo(
    (amounts[0] ?? 0) + (amounts[1] ?? 0),
    2,
  )
  expect(screen.getByTestId('summary')).toHaveAttribute('data-status', 'ready')
})

it('behavior: shares its requests with a list on the page', async () => {
  const chain = await registered('KRAKEN', 'ROBINHOOD', 'WEBULL')
  const { settled } = setup(
    chain,
    <>
      <BalanceSummary />
      <ConnectionList />
    </>,
  )
  await screen.findAllByRole('list', { name: /^Accounts at/ })
  await settled()
  expect(asked(chain, /^GET \S+\/authorizations /)).toBe(1)
  expect(asked(chain, /^GET \S+\/accounts/)).toBe(3)
})

it('error: names a brokerage that could not be read, with the reason, and adds up the others', async () => {
  const chain = await registered('KRAKEN', 'ROBINHOOD')
  chain.sandbox.fail('listBrokerageAuthorizationAccounts', { status: 429, retryAfter: 42, times: 1 })
  setup(chain)
  expect(await screen.findByText(/^Not included: (Kraken|Robinhood)\. Too many requests\./)).toBeVisible()
  expect(await screen.findByText('Total balance')).toBeVisible()
  expect(screen.getByTestId('summary')).toHaveAttribute('data-status', 'partial')
  const retry = screen.getByRole('button', { name: /^Try again \(4\d\)$/ })
  expect(retry).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(retry)
  expect(asked(chain, /^GET \S+\/accounts/)).toBe(2)
})

it('error: the retry button refetches what could not be read', async () => {
  const chain = await registered('KRAKEN')
  const undo = chain.sandbox.fail('listBrokerageAuthorizationAccounts', { status: 500 })
  setup(chain)
  expect(await screen.findByText(/^Not included: Kraken\. Something went wrong on our side\./)).toBeVisible()
  undo()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.getByTestId('summary')).toHaveAttribute('data-status', 'ready'))
  expect(screen.queryByText(/Not included/)).toBeNull()
})

it('error: shows no total instead of $0.00 if nothing could be read', async () => {
  const chain = await registered('KRAKEN')
  chain.sandbox.fail('listBrokerageAuthorizationAccounts', { status: 500 })
  setup(chain)
  await screen.findByText(/^Not included: Kraken\./)
  expect(screen.getByTestId('summary')).not.toHaveTextContent(/\$|Total balance/)
})

it('behavior: paper money has a total of its own, and names a broken connection as possibly out of date', async () => {
  const chain = await registered('SANDBOX')
  chain.sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', disabled: true })
  setup(chain)
  expect(await screen.findByText('Total in paper money')).toBeVisible()
  expect(await screen.findByText('Total balance')).toBeVisible()
  const listOf = (name: string) => screen.getByRole('list', { name })
  expect(listOf('Balance by brokerage in USD')).toHaveTextContent(/^Kraken/)
  expect(listOf('Paper money by brokerage in USD')).toHaveTextContent(/^Sandbox/)
  expect(await screen.findByText('May be out of date: Kraken.')).toBeVisible()
})

it('parameters: empty', async () => {
  setup(await registered(), <BalanceSummary empty={<p>Nothing yet</p>} />)
  expect(await screen.findByText('Nothing yet')).toBeVisible()
})

it('behavior: balances that arrive after their accounts are loading, not unavailable', async () => {
  const chain = createChain({ accountsDelay: 600_000 })
  await chain.transport.request('registerSnapTradeUser', {})
  chain.sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', isSyncing: true })
  // The accounts are there, their balances are not.
  chain.sandbox.advance(900_000)
  setup(
    chain,
    <>
      <BalanceSummary />
      <ConnectionList />
    </>,
  )
  expect(await screen.findByText('Not included: Kraken. Its accounts are still loading.')).toBeVisible()
  expect(await screen.findByRole('list', { name: 'Accounts at Kraken' })).toBeVisible()
  expect(document.body).not.toHaveTextContent(/unavailable/i)
})

it('behavior: with a list on the page, accounts that are loading are not requested twice as often', async () => {
  const chain = createChain({ accountsDelay: 600_000 })
  await chain.transport.request('registerSnapTradeUser', {})
  chain.sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN', isSyncing: true })
  setup(
    chain,
    <>
      <BalanceSummary />
      <ConnectionList />
    </>,
  )
  await screen.findByText('Not included: Kraken. Its accounts are still loading.')
  await waitFor(() => expect(asked(chain, /^GET \S+\/accounts/)).toBe(3), { timeout: 10_000, interval: 50 })
  // Every 2 s one request, not two.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(asked(chain, /^GET \S+\/accounts/)).toBe(3)
})
