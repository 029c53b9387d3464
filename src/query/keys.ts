import type { OperationInput, OperationName } from '../core/operations.js'
import type { UserParameters } from './user.js'

/** The user whose data a key identifies. */
export type UserKeyParameters = Pick<UserParameters, 'userId'>

/** The connection that a key identifies. */
export interface ConnectionKeyParameters extends UserKeyParameters {
  /** The connection's id. The query is disabled while it is missing. */
  connectionId: string | null | undefined
}

/** The key of a query: the user id comes before the operation. It contains no secret and no link. */
export type SnapTradeQueryKey<Name extends OperationName = OperationName> = readonly [
  'snaptrade',
  userId: string | null,
  operation: Name,
  input: OperationInput<Name> | undefined,
]

/**
 * Returns the prefix of all query keys of a user.
 *
 * @example
 * queryClient.removeQueries({ queryKey: snapTradeQueryKey({ userId: user.id }) })
 */
export const snapTradeQueryKey = ({
  userId = null,
}: UserKeyParameters = {}): readonly ['snaptrade', userId: string | null] => ['snaptrade', userId]
