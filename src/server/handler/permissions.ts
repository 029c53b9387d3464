import { type OperationName, operations } from '../../core/operations.js'

/** Operations that a signed-in person may be allowed to do for themselves. */
export type SelfOperation = Exclude<OperationName, 'listSnapTradeUsers'>

/**
 * Operations that the partner's staff may be allowed to do, for others too. Login links, JWTs and new secrets are not among
 * them: with those, staff would act as the person.
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

/** Operations about nobody, which may be allowed without signing in. */
export type PublicOperation = 'listAllBrokerages' | 'getPartnerInfo'

/**
 * What people may do for themselves unless `selfOperations` says otherwise: everything but deleting their user for good
 * (`deleteSnapTradeUser`) and breaking a connection for tests (`disableBrokerageAuthorization`). Each refresh is billed.
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

/** Who may do what, as `createRouteHandler` takes it. */
export interface PermissionLists {
  selfOperations?: readonly SelfOperation[] | undefined
  staffOperations?: readonly StaffOperation[] | undefined
  publicOperations?: readonly PublicOperation[] | undefined
}

const publicOperations: readonly OperationName[] = ['listAllBrokerages', 'getPartnerInfo']

/** Whether an operation is about nobody, so that it makes sense without signing in. */
export const isPublic = (operation: OperationName): boolean => publicOperations.includes(operation)

/** Whether an operation is about all users of the partner. */
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

/** Whether staff can be allowed to do an operation. */
export const isForStaff = (operation: OperationName): boolean => staffOperations.includes(operation)

const names = Object.keys(operations)
const known: Record<keyof PermissionLists, readonly string[]> = {
  selfOperations: names.filter((name) => name !== 'listSnapTradeUsers'),
  staffOperations,
  publicOperations,
}

/** Returns what is wrong with the lists; `undefined` if nothing is. */
export const permissionProblem = (
  parameters: PermissionLists & { isStaff?: unknown; authorize?: unknown },
): string | undefined => {
  for (const [option, allowed] of Object.entries(known)) {
    const list: unknown = parameters[option as keyof PermissionLists]
    if (list === undefined) continue
    if (!Array.isArray(list)) return `${option} is a list of operations.`
    const wrong = list.find((name) => !allowed.includes(name))
    if (wrong !== undefined) return `${option}: "${wrong}" is not among ${allowed.join(', ')}.`
  }
  const { isStaff, authorize } = parameters
  if ((parameters.staffOperations?.length ?? 0) > 0 !== (isStaff !== undefined)) {
    return 'staffOperations and isStaff belong together: the list says what staff may do, the function who is staff.'
  }
  // Ignored silently, it would seem to deny what it does not.
  if (authorize !== undefined)
    return 'There is no authorize: see selfOperations, staffOperations and isStaff.'
  return undefined
}
