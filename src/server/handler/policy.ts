import { SnapTradeError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import type { CreateRouteHandlerParameters, SignedInUser, StaffContext } from './options.js'
import { defaultSelfOperations, isForStaff, isPartners, isPublic } from './permissions.js'

/**
 * Returns the person behind a request. Throws `unauthorized` (401) if nobody is signed in and the operation
 * is not public, `config_invalid` if `getUser` returns no usable id.
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
      detail: 'getUser returned no id: return { id } with a text that is not empty, or null.',
    })
  }
  if (!user && !(operation && isPublic(operation))) throw signedOut(operation)
  return user
}

/** One request, before it is known to be allowed. */
interface Asked<User extends SignedInUser>
  extends Omit<StaffContext<User>, 'user' | 'target' | 'targetUserId'> {
  user: User | null
}

/**
 * Returns whom a request is about; `undefined` without a person. Throws `forbidden` (403) or `unauthorized` (401) for what
 * the person may not do, and `invalid_input` (400) for a deletion by staff that names nobody. Denied by default: what is about others, what belongs to the partner, what is
 * for tests or final, and anything without signing in.
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
    throw forbidden(operation, 'A user may act for themselves alone: leave userId out.')
  }
  const target = isSelf ? 'self' : 'other'
  const isOwn = isSelf && isIn(parameters.selfOperations ?? defaultSelfOperations)
  const isNameless = operation === 'deleteSnapTradeUser' && targetUserId === undefined
  // Exactly true: a forgotten return, or an object by mistake, is no consent.
  const isStaffs =
    (!isOwn || isNameless) &&
    isIn(parameters.staffOperations) &&
    (await parameters.isStaff?.({ ...asked, user, target, targetUserId })) === true
  // A mistake in a tool for staff must not delete the member of staff.
  if (isStaffs && isNameless) {
    const detail = 'Name the user in userId. Your own user is not deleted unless you name it.'
    throw new SnapTradeError('invalid_input', { operation, status: 400, detail })
  }
  if (isOwn || isStaffs) return target
  throw forbidden(
    operation,
    isSelf
      ? 'Not among selfOperations of createRouteHandler.'
      : 'For staff only: list the operation in staffOperations of createRouteHandler, and let isStaff resolve to true.',
  )
}

const signedOut = (operation: OperationName | undefined) =>
  new SnapTradeError('unauthorized', {
    operation,
    status: 401,
    detail:
      'Nobody is signed in: getUser returned null. If you are signed in, see that the request carries your session, and that getUser reads it. A backend on another origin gets cookies with http(url, { credentials: "include" }).',
  })

const forbidden = (operation: OperationName, detail: string) =>
  new SnapTradeError('forbidden', { operation, status: 403, detail })
