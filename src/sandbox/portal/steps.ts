import { accessFor } from '../connections.js'
import type { StoredUser, World } from '../world.js'
import type { PortalOptions, PortalStep } from './session.js'

/** The brokerages a visit may choose from. */
export const offeredBrokerages = (world: World, { connectionType }: PortalOptions) =>
  world.settings.brokerages.filter(
    (broker) => broker.enabled && accessFor(connectionType, broker) !== undefined,
  )

/** The page at which one logs in at a brokerage, or the one that says why one cannot. */
export const loginStep = (world: World, slug: string, { connectionType }: PortalOptions): PortalStep => {
  const broker = world.settings.brokerages.find((candidate) => candidate.slug === slug)
  if (!broker?.enabled) return { name: 'unavailable', slug, reason: 'disabled' }
  if (broker.maintenance_mode) return { name: 'unavailable', slug, reason: 'maintenance' }
  if (accessFor(connectionType, broker) === undefined)
    return { name: 'unavailable', slug, reason: 'noTrading' }
  if (slug === 'SANDBOX') return { name: 'scenarios' }
  return broker.auth === 'oauth' ? { name: 'oauth', slug, isLeft: false } : { name: 'credentials', slug }
}

/** Where a visit begins: at the brokerage of the connection to mend, at the one asked for, or at the list. */
export const firstStep = (world: World, user: StoredUser, options: PortalOptions): PortalStep => {
  const slug = options.reconnect ? user.connections.get(options.reconnect)?.broker.slug : options.broker
  return slug === undefined ? { name: 'brokerages' } : loginStep(world, slug, options)
}
