import { dehydrate, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import {
  ConnectBrokerButton,
  SnapTradeProvider,
  useConnectionAccounts,
  useConnections,
  useLoginLink,
  useRegisterUser,
  useResetUserSecret,
  useSnapTradeUsers,
} from 'react-snaptrade-connect'
import { afterEach, expect, it, vi } from 'vitest'
import { createChain } from './setup/chain.js'
import { fakePopup, say } from './setup/fakePopup.js'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Records everything that is logged to a console. */
const listenToConsole = () => {
  const lines: string[] = []
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => lines.push(args.map(String).join(' ')))
  }
  return lines
}

const Everything = ({ onEvent }: { onEvent: (event: unknown) => void }) => {
  const connections = useConnections()
  const accounts = useConnectionAccounts({ connectionId: connections.data?.[0]?.id })
  const users = useSnapTradeUsers()
  const [register, reset, link] = [useRegisterUser(), useResetUserSecret(), useLoginLink()]
  return (
    <>
      <p>{[connections, accounts, users, register, reset, link].map(({ status }) => status).join(' ')}</p>
      <button type="button" onClick={() => register.mutate({})}>
        register
      </button>
      <button type="button" onClick={() => reset.mutate()}>
        reset
      </button>
      <button type="button" onClick={() => link.mutate()}>
        link
      </button>
      <ConnectBrokerButton onEvent={onEvent} />
    </>
  )
}

it('behavior: the browser receives, stores, shows, logs and throws no secret', async () => {
  const lines = listenToConsole()
  const { popup } = fakePopup()
  const chain = createChain({ clientId: 'CLIENT', consumerKey: 'consumer-key-top-secret' })
  const secrets = new Set(['consumer-key-top-secret'])
  const collect = () => {
    for (const { userSecret } of chain.sandbox.users) secrets.add(userSecret)
  }
  const client = new QueryClient()
  const events: unknown[] = []
  render(
    <QueryClientProvider client={client}>
      <SnapTradeProvider config={chain.config} userId="ada">
        <Everything onEvent={(event) => events.push(event)} />
      </SnapTradeProvider>
    </QueryClientProvider>,
  )
  const user = userEvent.setup()
  for (const name of ['register', 'reset', 'link']) {
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(client.isMutating()).toBe(0))
    collect()
  }
  await user.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  const { id } = chain.sandbox.addConnection({ userId: 'ada', broker: 'ALPACA' })
  act(() => say(popup, chain.sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
  await waitFor(() =>
    expect(screen.getByText('success success success success success success')).toBeVisible(),
  )
  // The same again with failures: SnapTrade's errors repeat what was sent.
  const { userSecret } = chain.sandbox.users[0] ?? expect.unreachable()
  const said = { status: 400, detail: `no: ${userSecret} consumer-key-top-secret` }
  chain.sandbox.fail('listBrokerageAuthorizations', said)
  chain.sandbox.fail('loginSnapTradeUser', said)
  chain.sandbox.fail('listSnapTradeUsers', { status: 400, detail: 'no: consumer-key-top-secret' })
  await act(() => client.refetchQueries())
  await user.click(screen.getByRole('button', { name: 'link' }))
  await waitFor(() => expect(client.isMutating()).toBe(0))
  expect(secrets.size).toBeGreaterThanOrEqual(3)

  const link = String(popup.location.replace.mock.lastCall?.[0])
  const errors = [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()].map(
    ({ state: { error } }) => (error ? `${error.stack} ${JSON.stringify(error)} ${error.cause}` : ''),
  )
  expect(errors.filter(Boolean).length).toBeGreaterThanOrEqual(3)
  const places: Record<string, string> = {
    traffic: chain.traffic.join('\n'),
    'query keys and data': JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state]),
    ),
    mutations: JSON.stringify(
      client
        .getMutationCache()
        .getAll()
        .map(({ options, state }) => [options.mutationKey, state]),
    ),
    'what may be persisted': JSON.stringify(dehydrate(client)),
    errors: errors.join('\n'),
    page: document.documentElement.outerHTML,
    events: JSON.stringify(events),
    console: lines.join('\n'),
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  }
  expect(places.traffic).toContain('/snapTrade/registerUser')
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) expect(text.includes(secret), `${place} holds ${secret}`).toBe(false)
  }
  // A signed link is only passed to the window.
  const token = new URL(link).searchParams.get('token') ?? expect.unreachable()
  for (const [place, text] of Object.entries(places).filter(([place]) => place !== 'traffic')) {
    expect(text.includes(token) || text.includes(encodeURIComponent(token)), `${place} holds a link`).toBe(
      false,
    )
  }

  cleanup()
})
