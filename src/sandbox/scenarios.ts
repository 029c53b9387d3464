import { type PortalError, portalErrors } from './portalErrors.js'

/**
 * The name of a scenario of the Sandbox brokerage.
 *
 * @example
 * sandbox.addConnection({ userId: 'user-1', broker: 'SANDBOX', scenario: 'cash-only' })
 */
export type ScenarioName =
  | 'self-directed'
  | 'cash-only'
  | 'no-transactions'
  | 'no-accounts'
  | 'invalid-credentials'
  | 'account-locked'
  | 'rate-limited'

/** The scenarios of the Sandbox brokerage, with SnapTrade's documented names. Those with an error do not connect. */
export const scenarios: Readonly<Record<ScenarioName, { label: string; error?: PortalError }>> = {
  'self-directed': { label: 'Self-directed' },
  'cash-only': { label: 'Cash only' },
  'no-transactions': { label: 'No transactions' },
  'no-accounts': { label: 'No accounts' },
  'invalid-credentials': { label: 'Invalid credentials', error: portalErrors.credentials },
  'account-locked': { label: 'Account locked', error: portalErrors.locked },
  'rate-limited': { label: 'Rate limited', error: portalErrors.busy },
}

export const isScenario = (name: unknown): name is ScenarioName =>
  typeof name === 'string' && Object.hasOwn(scenarios, name)
