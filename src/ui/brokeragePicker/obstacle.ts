import type { Brokerage, ConnectionType } from '../../core/models.js'

/** Why a brokerage that is shown cannot be chosen. */
export type Obstacle = 'maintenance' | 'noTrading'

/** Why a brokerage cannot be chosen now, for what is to be asked of it; undefined: it can. */
export const obstacleOf = (
  { maintenance_mode, allows_trading }: Brokerage,
  connectionType: ConnectionType | undefined,
): Obstacle | undefined => {
  if (maintenance_mode) return 'maintenance'
  // Where SnapTrade does not know, the portal will tell.
  return connectionType === 'trade' && allows_trading === false ? 'noTrading' : undefined
}
