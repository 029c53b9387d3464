import type { OperationInput, OperationName } from '../core/operations.js'
import type { UserParameters } from './user.js'

/** The person whose data a key is about. */
export type UserKeyParameters = Pick<UserParameters, 'userId'>

/** The connection that a key is about. */
export interface ConnectionKeyParameters extends UserKeyParameters {
  /** The connection's id. While it is missing the query waits. */
  connectionId: string | null | undefined
}

/** The key of a query: the person before the operation. It holds no secret and no link. */
export type SnapTradeQueryKey<Name extends OperationName = OperationName> = readonly [
  'snaptrade',
  userId: string | null,
  operation: Name,
  input: OperationInput<Name> | undefined,
]

/**
 * Returns the beginning of every query key of a person.
 *
 * @example
 * queryClient.removeQueries({ queryKey: snapTradeQueryKey({ userId: user.id }) })
 */
export const snapTradeQueryKey = ({
  userId = null,
}: UserKeyParameters = {}): readonly ['snaptrade', userId: string | null] => ['snaptrade', userId]
