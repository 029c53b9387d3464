import { type OperationName, operations } from '../../core/operations.js'

/** Operations that can be allowed for users themselves. */
export type SelfOperation = Exclude<OperationName, 'listSnapTradeUsers'>

/**
 * Operations that can be allowed for the partner's staff, including for other users. Login links, JWTs and new
 * secrets are excluded, because with them staff could act as the user.
 */
export type StaffOperation =
  | 'listSnapTradeUsers'
  | 'registerSnapTradeUser'
  | 'deleteSnapTradeUser'
  | 'listBrokerageAuthorizations'
  | 'detailBrokerageAuthorization'
  | 'listBrokerageAuthorizationAccounts'
  | 'deleteConnection'
  | 'refreshBrokerageAuthorization'
  | 'disableBrokerageAuthorization'

/** Operations without a user, which can be allowed without signing in. */
export type PublicOperation = 'listAllBrokerages' | 'getPartnerInfo'

/**
 * The default of `selfOperations`: everything except deleting the user permanently (`deleteSnapTradeUser`) and
 * breaking a connection for tests (`disableBrokerageAuthorization`). Each refresh is billed.
 *
 * @example
 * const selfOperations = defaultSelfOperations.filter((name) => name !== 'refreshBrokerageAuthorization')
 */
export const defaultSelfOperations: readonly SelfOperation[] = [
  'registerSnapTradeUser',
  'loginSnapTradeUser',
  'getUserJWT',
  'resetSnapTradeUserSecret',
  'listBrokerageAuthorizations',
  'detailBrokerageAuthorization',
  'deleteConnection',
  'refreshBrokerageAuthorization',
  'listBrokerageAuthorizationAccounts',
  'listAllBrokerages',
  'getPartnerInfo',
]

/** The permissions in the parameters of `createRouteHandler`. */
export interface PermissionLists {
  selfOperations?: readonly SelfOperation[] | undefined
  staffOperations?: readonly StaffOperation[] | undefined
  publicOperations?: readonly PublicOperation[] | undefined
}

const publicOperations: readonly OperationName[] = ['listAllBrokerages', 'getPartnerInfo']

/** Returns whether an operation has no user, so that it can be allowed without signing in. */
export const isPublic = (operation: OperationName): boolean => publicOperations.includes(operation)

/** Returns whether an operation concerns all users of the partner. */
export const isPartners = (operation: OperationName): boolean => operation === 'listSnapTradeUsers'

const staffOperations: readonly OperationName[] = [
  'listSnapTradeUsers',
  'registerSnapTradeUser',
  'deleteSnapTradeUser',
  'listBrokerageAuthorizations',
  'detailBrokerageAuthorization',
  'listBrokerageAuthorizationAccounts',
  'deleteConnection',
  'refreshBrokerageAuthorization',
  'disableBrokerageAuthorization',
]

/** Returns whether an operation can be allowed for staff. */
export const isForStaff = (operation: OperationName): boolean => staffOperations.includes(operation)

const names = Object.keys(operations)
const known: Record<keyof PermissionLists, readonly string[]> = {
  selfOperations: names.filter((name) => name !== 'listSnapTradeUsers'),
  staffOperations,
  publicOperations,
}

/** Returns what is wrong with the lists, or `undefined` if they are valid. */
export const permissionProblem = (
  parameters: PermissionLists & { isStaff?: unknown; authorize?: unknown },
): string | undefined => {
  for (const [option, allowed] of Object.entries(known)) {
    const list: unknown = parameters[option as keyof PermissionLists]
    if (list === undefined) continue
    if (!Array.isArray(list)) return `${option} must be a list of operations.`
    const wrong = list.find((name) => !allowed.includes(name))
    if (wrong !== undefined) return `${option}: "${wrong}" is not among ${allowed.join(', ')}.`
  }
  const { isStaff, authorize } = parameters
  if ((parameters.staffOperations?.length ?? 0) > 0 !== (isStaff !== undefined)) {
    return 'staffOperations and isStaff must be set together: the list has the operations for staff, the function returns whether a user is staff.'
  }
  // If it were ignored silently, requests that it should deny would be allowed.
  if (authorize !== undefined)
    return 'There is no option authorize. Use selfOperations, staffOperations and isStaff.'
  return undefined
}
