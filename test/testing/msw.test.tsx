import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import * as msw from 'msw'
import { setupServer } from 'msw/node'
import { createConfig, http } from 'react-snaptrade-connect'
import { createTestBackend, stubPortal } from 'react-snaptrade-connect/testing'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { App } from './app.js'

const backend = createTestBackend({ userId: 'ada' })
const { sandbox } = backend
const server = setupServer(
  ...backend.handlers(msw),
  ...backend.handlers(msw, 'https://api.example.com/broker/'),
)

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => sandbox.reset())
afterAll(() => server.close())

/** The config that the app uses in production, plus the sandbox's portal. */
const configFor = (url: string) =>
  createConfig({ transport: http(url), portal: { origins: [sandbox.portal] } })

it.each(['/api/snaptrade', 'http://127.0.0.1:9/api/snaptrade', 'https://api.example.com/broker'])(
  'default: the app connects over the network, at %s',
  async (url) => {
    const portal = stubPortal(sandbox)
    render(<App config={configFor(url)} />)
    await userEvent.click(screen.getByRole('button'))
    await portal.connect({ broker: 'KRAKEN' })
    expect(await screen.findByRole('listitem')).toHaveTextContent('Kraken')
    portal.restore()
  },
)

it('behavior: a handler of the test takes precedence', async () => {
  server.use(msw.http.post('*/api/snaptrade/snapTrade/login', () => msw.HttpResponse.error()))
  render(<App config={configFor('/api/snaptrade')} prefetch={false} />)
  const portal = stubPortal(sandbox)
  await userEvent.click(screen.getByRole('button'))
  expect(await screen.findByText('oh no: network')).toBeVisible()
  portal.restore()
  server.resetHandlers()
})
