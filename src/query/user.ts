import { type OperationName, operations } from '../core/operations.js'

/** Whose data a query or a mutation is about. */
export interface UserParameters {
  /**
   * The id by which your app knows the person whose data it is. Part of the key, so that one person's data never show for
   * another. Part of the request, too, unless it is `signedInUserId`: the backend refuses it unless staff are allowed to
   * act for others. Default in hooks: the provider's.
   */
  userId?: string | null | undefined
  /** The id by which your app knows the signed-in person. A request about them names nobody. Default in hooks: the provider's. */
  signedInUserId?: string | null | undefined
}

/** Returns the input that names a person other than the signed-in one, or no input. */
export const otherUser = (
  operation: OperationName,
  { userId, signedInUserId }: UserParameters,
): { userId?: string } => {
  const { query, body } = operations[operation]
  const isNamed = query.includes('userId') || body.includes('userId')
  return isNamed && userId && userId !== signedInUserId ? { userId } : {}
}
