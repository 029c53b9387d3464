import { type OperationName, operations } from '../core/operations.js'

/** The user whose data a query or a mutation is about. */
export interface UserParameters {
  /**
   * Your app's id of the user whose data is requested. Part of the query key, so that users never see each other's
   * data. Also sent with the request, unless it equals `signedInUserId`; the backend rejects it unless staff can act
   * for other users. Default in hooks: the provider's.
   */
  userId?: string | null | undefined
  /**
   * Your app's id of the signed-in user. Requests for this user contain no user id. Default in hooks: the provider's.
   */
  signedInUserId?: string | null | undefined
}

/** Returns the input that names a user other than the signed-in one, or an empty input. */
export const otherUser = (
  operation: OperationName,
  { userId, signedInUserId }: UserParameters,
): { userId?: string } => {
  const { query, body } = operations[operation]
  const isNamed = query.includes('userId') || body.includes('userId')
  return isNamed && userId && userId !== signedInUserId ? { userId } : {}
}
