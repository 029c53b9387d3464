import type { ScenarioName } from '../sandbox/scenarios.js'

/**
 * How the user logs in.
 *
 * @example
 * await portal.connect({ broker: 'KRAKEN', username: 'ada' } satisfies TestLogin)
 */
export interface TestLogin {
  /** The brokerage's slug, if the visit has no `broker`. Default: `SANDBOX`. */
  broker?: string | undefined
  /** The username at the brokerage. Default: `demo`. */
  username?: string | undefined
  /** The scenario of the Sandbox brokerage. */
  scenario?: ScenarioName | undefined
}

/**
 * Simulates the user at the portal. `connect`, `fail`, `abandon` and `close` wait for the window that a click opens,
 * and reject after three seconds without one.
 *
 * @example
 * await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
 * await portal.connect()
 * expect(await screen.findByText('Connected')).toBeVisible()
 */
export interface TestPortal {
  /** Whether a window is open. */
  readonly isOpen: boolean
  /** Connects, also after a failure. Resolves with the connection's id; rejects if the portal reports an error. */
  connect(login?: TestLogin): Promise<string>
  /** Enters a wrong password or runs a failing scenario. Resolves with the portal's code, for example `1066`. */
  fail(login?: Pick<TestLogin, 'broker' | 'scenario'>): Promise<string>
  /** Leaves with the portal's own Close button. */
  abandon(): Promise<void>
  /** Closes the window. The portal sends no message. */
  close(): Promise<void>
  /** Blocks the windows of the next click, as a popup blocker does. */
  block(): void
  /** Restores `window.open`. */
  restore(): void
}
