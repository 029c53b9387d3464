import type { Brokerage, ConnectionType } from '../../core/models.js'

/** Why a brokerage can't be selected. */
export type Obstacle = 'maintenance' | 'noTrading'

/** Returns why a brokerage can't be selected for a type, or `undefined` if it can. */
export const obstacleOf = (
  { maintenance_mode, allows_trading }: Brokerage,
  connectionType: ConnectionType | undefined,
): Obstacle | undefined => {
  if (maintenance_mode) return 'maintenance'
  // If SnapTrade doesn't say, the portal decides.
  return connectionType === 'trade' && allows_trading === false ? 'noTrading' : undefined
}
