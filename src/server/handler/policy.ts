import { SnapTradeError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import type { CreateRouteHandlerParameters, SignedInUser, StaffContext } from './options.js'
import { defaultSelfOperations, isForStaff, isPartners, isPublic } from './permissions.js'

/**
 * Returns the user of a request. Throws `unauthorized` (401) when signed out unless the operation is public,
 * `config_invalid` if `getUser` returns no usable id.
 */
export const identify = async <User extends SignedInUser>(
  { getUser }: CreateRouteHandlerParameters<User>,
  operation: OperationName | undefined,
  request: Request,
): Promise<User | null> => {
  const user = (await getUser(request)) ?? null
  if (user && (typeof user.id !== 'string' || user.id === '')) {
    throw new SnapTradeError('config_invalid', {
      operation,
      status: 500,
      detail: 'getUser returned no id. Return { id } with a string that is not empty, or null.',
    })
  }
  if (!user && !(operation && isPublic(operation))) throw signedOut(operation)
  return user
}

/** One request whose permission is being checked. */
interface Asked<User extends SignedInUser>
  extends Omit<StaffContext<User>, 'user' | 'target' | 'targetUserId'> {
  user: User | null
}

/**
 * Returns the user a request is for; `undefined` if it has none. Throws `forbidden` (403) or `unauthorized` (401) for
 * what is not permitted, and `invalid_input` (400) for a deletion by staff without a user id. Denied by default:
 * operations for other users, the partner's own, those for tests, irreversible ones, and all when signed out.
 */
export const permit = async <User extends SignedInUser>(
  parameters: CreateRouteHandlerParameters<User>,
  { user, ...asked }: Asked<User>,
): Promise<StaffContext['target'] | undefined> => {
  const { operation, input } = asked
  const isIn = (list: readonly OperationName[] | undefined) => list?.includes(operation) === true
  if (!user) {
    if (isIn(parameters.publicOperations)) return undefined
    throw signedOut(operation)
  }
  const targetUserId = typeof input.userId === 'string' ? input.userId : undefined
  const isAboutAll = isPartners(operation)
  const isSelf = !isAboutAll && (targetUserId ?? user.id) === user.id
  if (!isSelf && !isForStaff(operation)) {
    throw forbidden(operation, 'Users can only act for themselves. Leave userId out.')
  }
  const target = isSelf ? 'self' : 'other'
  const isOwn = isSelf && isIn(parameters.selfOperations ?? defaultSelfOperations)
  const isNameless = operation === 'deleteSnapTradeUser' && targetUserId === undefined
  // Compared with `true`, so that a forgotten return or an object does not grant access.
  const isStaffs =
    (!isOwn || isNameless) &&
    isIn(parameters.staffOperations) &&
    (await parameters.isStaff?.({ ...asked, user, target, targetUserId })) === true
  // A mistake in a staff tool must not delete the staff member's own user.
  if (isStaffs && isNameless) {
    const detail = 'Pass the userId of the user to delete. Your own user is deleted only if you pass its id.'
    throw new SnapTradeError('invalid_input', { operation, status: 400, detail })
  }
  if (isOwn || isStaffs) return target
  throw forbidden(
    operation,
    isSelf
      ? 'This operation is not in selfOperations of createRouteHandler.'
      : 'Only staff can do this. Add the operation to staffOperations of createRouteHandler, and return true from isStaff.',
  )
}

const signedOut = (operation: OperationName | undefined) =>
  new SnapTradeError('unauthorized', {
    operation,
    status: 401,
    detail:
      'Not signed in: getUser returned null. If you are signed in, check that the request has your session and that getUser reads it. For a backend on another origin, send cookies with http(url, { credentials: "include" }).',
  })

const forbidden = (operation: OperationName, detail: string) =>
  new SnapTradeError('forbidden', { operation, status: 403, detail })
