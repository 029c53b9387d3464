import type { Brokerage, ConnectionType } from '../../core/models.js'

/** The reason why a brokerage can't be selected. */
export type Obstacle = 'maintenance' | 'noTrading'

/** Returns the reason why a brokerage can't be selected for a type, or `undefined` if it can. */
export const obstacleOf = (
  { maintenance_mode, allows_trading }: Brokerage,
  connectionType: ConnectionType | undefined,
): Obstacle | undefined => {
  if (maintenance_mode) return 'maintenance'
  // Without `allows_trading` the brokerage can be selected, and the portal checks it.
  return connectionType === 'trade' && allows_trading === false ? 'noTrading' : undefined
}
