import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { ConnectBrokerButton, SnapTradeProvider } from 'react-snaptrade-connect'
import { SnapTradeDevtools, type SnapTradeDevtoolsProps } from 'react-snaptrade-connect/devtools'
import { expect, vi } from 'vitest'
import { type Chain, createChain } from './chain.js'

/** Returns the content of the panel's shadow root, once it is loaded. */
export const findDevtools = () =>
  vi.waitFor(
    () => {
      const hosts = document.querySelectorAll('snaptrade-devtools')
      expect(hosts).toHaveLength(1)
      const content = hosts[0]?.shadowRoot?.querySelector('div')
      return content ?? expect.unreachable()
    },
    { timeout: 30_000 },
  )

/** Renders a button and the panel in StrictMode, over the whole chain. */
export const renderDevtools = async ({
  chain = createChain(),
  userId = 'ada',
  ...props
}: SnapTradeDevtoolsProps & { chain?: Chain; userId?: string } = {}) => {
  const view = render(
    <StrictMode>
      <SnapTradeProvider config={chain.config} userId={userId}>
        <ConnectBrokerButton onError={() => {}} />
        <SnapTradeDevtools {...props} />
      </SnapTradeProvider>
    </StrictMode>,
  )
  const content = await findDevtools()
  const user = userEvent.setup()
  return {
    ...chain,
    ...view,
    content,
    user,
    panel: within(content),
    /** Returns the element in the panel that has the focus. */
    focused: () => {
      const root = content.getRootNode()
      return root instanceof ShadowRoot ? root.activeElement : null
    },
    connect: () => user.click(screen.getByRole('button', { name: 'Connect a brokerage' })),
  }
}
