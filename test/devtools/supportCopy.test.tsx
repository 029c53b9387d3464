import { act, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearEntries } from '../../src/core/inspect.js'
import { createChain } from '../setup/chain.js'
import { renderDevtools } from '../setup/devtools.js'
import { fakePopup, say } from '../setup/fakePopup.js'

beforeEach(clearEntries)
afterEach(() => {
  vi.restoreAllMocks()
})

/** A user id that cannot be part of another value. */
const userId = 'ada-lovelace-1815'

const visit = async () => {
  const { popup } = fakePopup()
  const chain = createChain({ consumerKey: 'consumer-key-top-secret' })
  chain.session.userId = userId
  const view = await renderDevtools({ initialIsOpen: true, chain, userId })
  await view.connect()
  await waitFor(() => expect(popup.location.replace).toHaveBeenCalled())
  const { userSecret } = chain.sandbox.users[0] ?? expect.unreachable()
  const { id } = chain.sandbox.addConnection({ userId, broker: 'ALPACA' })
  // A brokerage's text may contain anything.
  const detail = `wrong password of ${userId}: ${userSecret}`
  act(() =>
    say(popup, chain.sandbox.portal, { status: 'ERROR', errorCode: '1066', statusCode: '400', detail }),
  )
  act(() => say(popup, chain.sandbox.portal, { status: 'SUCCESS', authorizationId: id }))
  await waitFor(() => expect(view.panel.getByText(/^connected after/)).toBeVisible())
  const link = String(popup.location.replace.mock.lastCall?.[0])
  return { ...view, link, userSecret, connectionId: id }
}

it('default: copies the visits as JSON, with the ids that support asks for', async () => {
  const { panel, user, connectionId } = await visit()
  await user.click(panel.getByRole('button', { name: 'Copy for support' }))
  expect(await panel.findByText('Copied, without secrets.')).toBeVisible()
  const { visits } = JSON.parse(await navigator.clipboard.readText())
  const [{ visitId, sessionId, outcome, totalMs, entries }] = visits.filter(
    (one: { visitId?: string }) => one.visitId,
  )
  expect(visitId).toMatch(/^visit_/)
  expect(sessionId).toMatch(/^[\w-]+$/)
  expect(outcome).toBe('connected')
  expect(totalMs).toBeGreaterThanOrEqual(0)
  expect(entries).toContainEqual(
    expect.objectContaining({ event: 'opening', surface: 'popup', why: 'default' }),
  )
  expect(entries).toContainEqual(
    expect.objectContaining({ event: 'connected', connectionId, via: 'message' }),
  )
  expect(entries).toContainEqual(
    expect.objectContaining({
      request: 'listBrokerageAuthorizations',
      status: 200,
      requestId: expect.stringMatching(/^[\w-]+$/),
    }),
  )
})

it('behavior: the copy and the panel have no link, no secret and no user id', async () => {
  const { panel, user, link, userSecret, content } = await visit()
  await user.click(panel.getByRole('button', { name: 'Copy for support' }))
  await panel.findByText('Copied, without secrets.')
  const copy = await navigator.clipboard.readText()
  const token = new URL(link).searchParams.get('token') ?? expect.unreachable()
  expect(copy).toContain('"error"')
  for (const secret of [userSecret, userId, 'consumer-key-top-secret', 'redirectURI', link, token]) {
    expect(copy).not.toContain(secret)
    expect(copy).not.toContain(encodeURIComponent(secret))
  }
  for (const secret of ['consumer-key-top-secret', link, token]) expect(content).not.toHaveTextContent(secret)
  // The only URLs are origins.
  expect(copy.match(/https?:\/\/[^"\s]*/g)?.filter((url) => new URL(url).origin !== url)).toEqual([])
})

it('behavior: shows the text if the browser does not allow copying', async () => {
  const { panel, user } = await visit()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'))
  await user.click(panel.getByRole('button', { name: 'Copy for support' }))
  const field = await panel.findByRole('textbox')
  expect(field).toHaveDisplayValue(/"event": "connected"/)
})
