import { SnapTradeError } from '../../core/errors.js'
import { type OperationName, operations } from '../../core/operations.js'
import type { AuthorizeContext, CreateRouteHandlerParameters, SignedInUser } from './options.js'

/** Operations that one user may be allowed to do to another. */
const onOthers = new Set<OperationName>(['registerSnapTradeUser', 'deleteSnapTradeUser'])

/** What not even the user it is about may do unasked: it is for tests, or cannot be taken back. */
const onRequest = new Set<OperationName>(['disableBrokerageAuthorization', 'deleteSnapTradeUser'])

/**
 * The person behind a request. Throws `unauthorized` (401) when there is none and the operation is about
 * someone, `config_invalid` when `getUser` answers with no usable id.
 */
export const identify = async <User extends SignedInUser>(
  { getUser }: CreateRouteHandlerParameters<User>,
  operation: OperationName,
  request: Request,
): Promise<User | null> => {
  const user = (await getUser(request)) ?? null
  if (user && (typeof user.id !== 'string' || user.id === '')) {
    throw new SnapTradeError('config_invalid', {
      operation,
      status: 500,
      detail: 'getUser answered without an id: answer { id } with a text that is not empty, or null.',
    })
  }
  if (!user && operations[operation].caller !== 'public') throw signedOut(operation)
  return user
}

/**
 * Whether the person may. Denied by default: what is about others, what belongs to the partner, what is for
 * tests or final, and anything for people who are not signed in. Throws `forbidden` (403) or `unauthorized` (401).
 */
export const permit = async <User extends SignedInUser>(
  { authorize }: CreateRouteHandlerParameters<User>,
  context: AuthorizeContext<User>,
): Promise<void> => {
  const { operation, input, user } = context
  const isOther = user !== null && input.userId !== undefined && input.userId !== user.id
  const { caller } = operations[operation]
  if (isOther && !onOthers.has(operation)) {
    throw forbidden(operation, 'A user may act for themselves alone: leave userId out.')
  }
  const needsConsent = user === null || caller === 'partner' || isOther || onRequest.has(operation)
  // Exactly true: a forgotten return, or an object by mistake, is no consent.
  if (!needsConsent || (await authorize?.(context)) === true) return
  throw user === null
    ? signedOut(operation)
    : forbidden(operation, 'Not allowed unless the option authorize of createRouteHandler resolves to true.')
}

const signedOut = (operation: OperationName) =>
  new SnapTradeError('unauthorized', {
    operation,
    status: 401,
    detail: 'Nobody is signed in: getUser answered null.',
  })

const forbidden = (operation: OperationName, detail: string) =>
  new SnapTradeError('forbidden', { operation, status: 403, detail })
