import type { OperationInput, OperationName } from '../core/operations.js'

/** The key of a query: whose data it is stands before what it is. Never a secret, never a link. */
export type SnapTradeKey<Name extends OperationName = OperationName> = readonly [
  'snaptrade',
  userId: string | null,
  operation: Name,
  input: OperationInput<Name> | undefined,
]

/**
 * The key of an operation's query.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: snapTradeKey(user.id, 'listBrokerageAuthorizations', {}) })
 */
export const snapTradeKey = <Name extends OperationName>(
  userId: string | null | undefined,
  operation: Name,
  input: OperationInput<Name> | undefined,
): SnapTradeKey<Name> => ['snaptrade', userId ?? null, operation, input]

/** The beginning of every key of one person; or of one operation of theirs. */
export const snapTradeKeyPrefix = (userId: string | null | undefined, operation?: OperationName) =>
  operation ? (['snaptrade', userId ?? null, operation] as const) : (['snaptrade', userId ?? null] as const)
