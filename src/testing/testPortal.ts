import type { ScenarioName } from '../sandbox/scenarios.js'

/**
 * How the person logs in.
 *
 * @example
 * await portal.connect({ broker: 'KRAKEN', username: 'ada' } satisfies TestLogin)
 */
export interface TestLogin {
  /** The brokerage's slug, where the visit leaves the choice. Default: `SANDBOX`. */
  broker?: string | undefined
  /** The login at the brokerage. Default: `demo`. */
  username?: string | undefined
  /** What the Sandbox brokerage plays. */
  scenario?: ScenarioName | undefined
}

/**
 * The person at the portal. `connect`, `fail`, `abandon` and `close` wait for the window that a click has opened;
 * they reject when there is none within three seconds.
 *
 * @example
 * await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
 * await portal.connect()
 * expect(await screen.findByText('Connected')).toBeVisible()
 */
export interface TestPortal {
  /** Whether a window is open. */
  readonly isOpen: boolean
  /** Connects, also after a failure. Resolves with the connection's id; rejects when the portal says no. */
  connect(login?: TestLogin): Promise<string>
  /** Gives a wrong password, or plays a failing scenario. Resolves with the portal's code, like `1066`. */
  fail(login?: Pick<TestLogin, 'broker' | 'scenario'>): Promise<string>
  /** Leaves by the portal's own Close button. */
  abandon(): Promise<void>
  /** Closes the window, which tells the app nothing. */
  close(): Promise<void>
  /** Has the windows of the next click refused, as a popup blocker does. */
  block(): void
  /** Gives `window.open` back. */
  restore(): void
}
