import { accessFor } from '../connections.js'
import type { StoredUser, World } from '../world.js'
import type { PortalOptions, PortalStep } from './session.js'

/** Returns the brokerages that a visit can choose from. */
export const offeredBrokerages = (world: World, { connectionType }: PortalOptions) =>
  world.settings.brokerages.filter(
    (broker) => broker.enabled && accessFor(connectionType, broker) !== undefined,
  )

/** Returns the login page of a brokerage, or the page that explains why it is not available. */
export const loginStep = (world: World, slug: string, { connectionType }: PortalOptions): PortalStep => {
  const broker = world.settings.brokerages.find((candidate) => candidate.slug === slug)
  if (!broker?.enabled) return { name: 'unavailable', slug, reason: 'disabled' }
  if (broker.maintenance_mode) return { name: 'unavailable', slug, reason: 'maintenance' }
  if (accessFor(connectionType, broker) === undefined)
    return { name: 'unavailable', slug, reason: 'noTrading' }
  if (slug === 'SANDBOX') return { name: 'scenarios' }
  return broker.auth === 'oauth' ? { name: 'oauth', slug, isLeft: false } : { name: 'credentials', slug }
}

/**
 * Returns the first page of a visit: the brokerage of the connection to fix, the requested brokerage, or the list.
 */
export const firstStep = (world: World, user: StoredUser, options: PortalOptions): PortalStep => {
  const slug = options.reconnect ? user.connections.get(options.reconnect)?.broker.slug : options.broker
  return slug === undefined ? { name: 'brokerages' } : loginStep(world, slug, options)
}
