import { type OperationInput, type OperationName, operations } from './operations.js'

/**
 * Returns the model of a success without a body, from what was asked for; `undefined` if the operation has to respond
 * with one. SnapTrade's responses to these only confirm that a request was taken.
 */
export const confirmationOf = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
): unknown => {
  if (!operations[operation].mayBeEmpty) return undefined
  const { connectionId, userId } = input as { connectionId?: string; userId?: string }
  if (operation === 'deleteConnection') return { detail: '', connection_id: connectionId }
  return operation === 'deleteSnapTradeUser' ? { status: 'deleted', detail: '', userId } : { detail: '' }
}
