import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ConnectBrokerButton, createConfig, http, SnapTradeProvider } from 'react-snaptrade-connect'
import 'react-snaptrade-connect/styles.css'
import { createTestBackend, stubPortal } from 'react-snaptrade-connect/testing'

const backend = createTestBackend({ userId: 'ada' })
const portal = stubPortal(backend.sandbox)
const config = createConfig({
  transport: http('/api/snaptrade', { fetch: backend.fetch }),
  portal: { origins: [backend.sandbox.portal] },
})
afterEach(() => backend.sandbox.reset())
afterAll(() => portal.restore())

const renderButton = () =>
  render(
    <SnapTradeProvider config={config} userId="ada">
      <ConnectBrokerButton />
    </SnapTradeProvider>,
  )

it('connects a brokerage', async () => {
  renderButton()
  await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  await portal.connect({ broker: 'KRAKEN' })
  expect(await screen.findByText('Connected.')).toBeInTheDocument()
})

it('explains a wrong password', async () => {
  renderButton()
  await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  expect(await portal.fail({ broker: 'KRAKEN' })).toBe('1066')
  expect(await screen.findByText(/didn't accept that username or password/)).toBeInTheDocument()
})
