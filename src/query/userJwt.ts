import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import { toPlainResponse } from '../core/toPlainResponse.js'
import { definedOptions } from './definedOptions.js'
import type { UserKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** Parameters of `userJwtQueryOptions`. */
export type UserJwtQueryParameters<Selected = string> = QueryParameters<'getUserJWT', Selected, string>

/**
 * Returns the key of a user's JWT.
 *
 * @example
 * queryClient.removeQueries({ queryKey: userJwtQueryKey({ userId: user.id }) })
 */
export const userJwtQueryKey = (user?: UserKeyParameters): TaggedQueryKey<'getUserJWT', string> =>
  operationQueryKey('getUserJWT', {}, user)

/**
 * Returns the query options of {@link useUserJwt}, for `useQuery`, `prefetchQuery` and `fetchQuery`.
 *
 * @example
 * const jwt = await queryClient.fetchQuery(userJwtQueryOptions(config, { userId: user.id }))
 */
export const userJwtQueryOptions = <Selected = string>(
  config: Config,
  { query, ...user }: UserJwtQueryParameters<Selected> = {},
): SnapTradeQueryOptions<'getUserJWT', Selected, string> =>
  operationQuery<'getUserJWT', Selected, string>(
    config,
    userJwtQueryKey(user),
    { ...user, query: { gcTime: 0, ...definedOptions(query) } },
    async (response) => {
      const { userId } = user
      const context = { operation: 'getUserJWT', userId, keyStore: config.keyStore } as const
      return toJwt(await toPlainResponse(response, context, () => import('../encryption/decryptOnDevice.js')))
    },
  )

/** SnapTrade does not document the format of the JWT: plain text, or a field of an object. */
const toJwt = (message: unknown): string => {
  const { jwt, token } = (message ?? {}) as { jwt?: unknown; token?: unknown }
  const found = [message, jwt, token].find((value) => typeof value === 'string')
  if (typeof found === 'string') return found
  throw new SnapTradeError('invalid_response', {
    operation: 'getUserJWT',
    detail:
      'The decrypted response contains no JWT: it is not a string and has neither a "jwt" nor a "token" field.',
  })
}
