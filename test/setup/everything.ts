import type { CreateRouteHandlerParameters } from 'react-snaptrade-connect/server'

type Permissions = Pick<CreateRouteHandlerParameters, 'staffOperations' | 'isStaff'>

/** Permissions with which staff can perform all operations. */
export const everything = (isStaff: () => boolean = () => true): Permissions => ({
  staffOperations: [
    'listSnapTradeUsers',
    'registerSnapTradeUser',
    'deleteSnapTradeUser',
    'listBrokerageAuthorizations',
    'detailBrokerageAuthorization',
    'listBrokerageAuthorizationAccounts',
    'deleteConnection',
    'refreshBrokerageAuthorization',
    'disableBrokerageAuthorization',
  ],
  isStaff,
})
