import type { ConnectionAccess } from '../../core/models.js'

/** Returns what a connection may do, or `undefined` for a value that SnapTrade does not take as `connectionType`. */
export const accessOf = (type: unknown): ConnectionAccess | undefined =>
  type === 'read' || type === 'trade' ? type : undefined
