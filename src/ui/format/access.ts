import type { ConnectionAccess } from '../../core/models.js'

/** Returns the access of a connection, or `undefined` for a value that SnapTrade doesn't accept as `connectionType`. */
export const accessOf = (type: unknown): ConnectionAccess | undefined =>
  type === 'read' || type === 'trade' ? type : undefined
