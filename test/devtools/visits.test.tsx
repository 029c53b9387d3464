import { act, waitFor, within } from '@testing-library/react'
import { type ConnectionEvent, createConfig } from 'react-snaptrade-connect'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearEntries } from '../../src/core/inspect.js'
import { createChain } from '../setup/chain.js'
import { renderDevtools } from '../setup/devtools.js'
import { fakePopup, say } from '../setup/fakePopup.js'

beforeEach(clearEntries)
afterEach(() => {
  vi.restoreAllMocks()
})

const id = '8b5f262d-4bb9-365d-888a-202bd3b15fa1'

/** Returns the text of each entry of a visit: its kind, title and details. */
const rowsOf = (panel: ReturnType<typeof within>, name: string) =>
  within(panel.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ children }) =>
      [...children]
        .slice(1, 3)
        .map(({ textContent }) => textContent)
        .join(' '),
    )

it('default: shows a visit that connects: the surface, the link, the message, the requests and the duration', async () => {
  const { popup } = fakePopup()
  const { panel, connect, sandbox } = await renderDevtools({ initialIsOpen: true })
  expect(panel.getByText(/^Nothing yet/)).toBeVisible()
  await connect()
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  act(() => say(popup, sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
  await waitFor(() =>
    expect(panel.getByText(/^connected after \d+ ms$|^connected after [\d.]+ s$/)).toBeVisible(),
  )
  const rows = rowsOf(panel, 'Visit 1')
  for (const row of [
    /^event Opening in a popup: the default of display="auto" · (with a prefetched link|the link is not prefetched)$/,
    /^link Link used [\d.]+ m?s old · session [\w-]+$/,
    /^event Portal opened link [\d.]+ m?s old$/,
    /^message Accepted: success from the portal · http:\/\/127\.0\.0\.1:4010$/,
    /^event Connected found by the portal's message · connection 8b5f262d-4bb9-365d-888a-202bd3b15fa1$/,
    /^request listBrokerageAuthorizations HTTP 200 · [\d.]+ m?s · request id [\w-]+$/,
  ]) {
    expect(rows).toContainEqual(expect.stringMatching(row))
  }
  const all = [...rows, ...(panel.queryByRole('list', { name: 'No visit' }) ? rowsOf(panel, 'No visit') : [])]
  expect(all).toContainEqual(expect.stringMatching(/^link Link requested/))
  expect(all).toContainEqual(
    expect.stringMatching(/^link Link arrived [\d.]+ m?s after the request · session/),
  )
  expect(all).toContainEqual(expect.stringMatching(/^request loginSnapTradeUser HTTP 200/))
})

it('behavior: shows rejected messages with the reason', async () => {
  const { popup } = fakePopup()
  const { panel, connect, sandbox } = await renderDevtools({ initialIsOpen: true })
  await connect()
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  const success = { status: 'SUCCESS', authorizationId: id }
  act(() => {
    say(popup, 'https://evil.example', success)
    say({}, sandbox.portal, success)
    say(popup, sandbox.portal, { hello: 'ada' })
    say(popup, location.origin, 'anything')
    // Chatter of other libraries.
    say(window, location.origin, { source: 'react-devtools-bridge' })
    say({}, 'https://widget.example', { height: 300 })
  })
  await waitFor(() => expect(panel.getByText(/from another origin/)).toBeVisible())
  expect(rowsOf(panel, 'Visit 1').filter((row) => row.startsWith('message'))).toEqual([
    'message Rejected: success from another origin: it is not in portal.origins · https://evil.example',
    "message Rejected: success from another window than the visit's · http://127.0.0.1:4010",
    'message Rejected not a message of SnapTrade · http://127.0.0.1:4010',
    'message Rejected from a page of your app, such as the callback page, which reports in other ways · http://localhost:3000',
  ])
  expect(panel.getByText('in progress')).toBeVisible()
})

it('error: shows a failed login with its status, code and request id', async () => {
  fakePopup()
  const chain = createChain()
  chain.sandbox.fail('loginSnapTradeUser', { status: 403, detail: 'Not for you.' })
  const { panel, connect } = await renderDevtools({ initialIsOpen: true, chain })
  await connect()
  await waitFor(() => expect(panel.getByText(/^failed after/)).toBeVisible())
  const rows = rowsOf(panel, 'Visit 1')
  const request = rows.filter((row) => row.startsWith('request loginSnapTradeUser')).at(-1)
  expect(request).toMatch(/HTTP 403 · [\d.]+ m?s · request id [\w-]+ · forbidden/)
  expect(rows).toContainEqual(
    expect.stringMatching(/^link Link request failed [\d.]+ m?s after the request · forbidden/),
  )
  expect(rows).toContainEqual(expect.stringMatching(/^event Failed forbidden/))
})

it('behavior: shows the comparison of the connections after a closed window, and the second visit apart', async () => {
  const { popup } = fakePopup()
  const { panel, connect } = await renderDevtools({ initialIsOpen: true })
  await connect()
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  popup.closed = true
  await waitFor(() => expect(panel.getByText(/^exited after/)).toBeVisible())
  const rows = rowsOf(panel, 'Visit 1')
  expect(rows).toContainEqual(
    expect.stringMatching(
      /^check Connections compared no connection of this visit · 0 before the visit · 0 now · \d+ ms$/,
    ),
  )
  expect(rows).toContain('event Exited The window was closed, and no connection changed.')
  popup.closed = false
  await connect()
  await waitFor(() => expect(panel.getByText('Visit 2')).toBeVisible())
})

it('behavior: shows server events with their type and ids only', async () => {
  const { popup } = fakePopup()
  const chain = createChain()
  let send: (event: ConnectionEvent) => void = () => {}
  const subscribe = (onEvent: typeof send) => {
    send = onEvent
    return () => {}
  }
  const config = createConfig({
    transport: { ...chain.transport, subscribe },
    portal: { origins: [chain.sandbox.portal] },
  })
  const { panel, connect } = await renderDevtools({ initialIsOpen: true, chain: { ...chain, config } })
  await connect()
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  const event = { type: 'CONNECTION_ADDED', connectionId: id, email: 'ada@example.com' }
  act(() => send(event))
  await waitFor(() =>
    expect(rowsOf(panel, 'Visit 1')).toContain(`server CONNECTION_ADDED connectionId ${id}`),
  )
})

it('behavior: shows a visit from before the panel was opened', async () => {
  const { popup } = fakePopup()
  const { panel, connect, user } = await renderDevtools()
  await connect()
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  await user.click(panel.getByRole('button', { name: 'SnapTrade devtools' }))
  expect(rowsOf(panel, 'Visit 1')).toContainEqual(expect.stringMatching(/^event Portal opened/))
})
