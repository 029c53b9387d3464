import type { OperationInput, OperationName, OperationOutput } from './operations.js'

/** Operations whose responses only confirm that SnapTrade accepted the request. */
const confirmations: { [Name in OperationName]?: (input: OperationInput<Name>) => OperationOutput<Name> } = {
  deleteSnapTradeUser: ({ userId = '' }) => ({ status: 'deleted', detail: '', userId }),
  deleteConnection: ({ connectionId }) => ({ detail: '', connection_id: connectionId }),
  refreshBrokerageAuthorization: () => ({ detail: '' }),
  disableBrokerageAuthorization: () => ({ detail: '' }),
}

/** Returns the model for a successful response without a body, or `undefined` if the operation requires a body. */
export const confirmationOf = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
): OperationOutput<Name> | undefined => confirmations[operation]?.(input)
