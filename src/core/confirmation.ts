import type { OperationInput, OperationName, OperationOutput } from './operations.js'

/** SnapTrade's responses to these operations only confirm that a request was taken. */
const confirmations: { [Name in OperationName]?: (input: OperationInput<Name>) => OperationOutput<Name> } = {
  deleteSnapTradeUser: ({ userId = '' }) => ({ status: 'deleted', detail: '', userId }),
  deleteConnection: ({ connectionId }) => ({ detail: '', connection_id: connectionId }),
  refreshBrokerageAuthorization: () => ({ detail: '' }),
  disableBrokerageAuthorization: () => ({ detail: '' }),
}

/** Returns the model of a success without a body; `undefined` if the operation has to respond with one. */
export const confirmationOf = <Name extends OperationName>(
  operation: Name,
  input: OperationInput<Name>,
): OperationOutput<Name> | undefined => confirmations[operation]?.(input)
