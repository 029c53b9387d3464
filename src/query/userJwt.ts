import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import { readAnswer } from '../core/readAnswer.js'
import { definedOptions } from './definedOptions.js'
import type { UserKeyParameters } from './keys.js'
import {
  operationQuery,
  operationQueryKey,
  type QueryParameters,
  type SnapTradeQueryOptions,
  type TaggedQueryKey,
} from './operationQuery.js'

/** What `userJwtQueryOptions` takes. */
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
 * The JWT of a user who was registered with an RSA key, decrypted on this device; `key_missing` where it has no key. It stays in the cache no longer than somebody uses it; if you persist the cache, leave this query out. Options for `useQuery`, `prefetchQuery` and their kin.
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
    async (answer) => {
      const { userId } = user
      const context = { operation: 'getUserJWT', userId, keyStore: config.keyStore } as const
      return toJwt(await readAnswer(answer, context, () => import('../encryption/decryptOnDevice.js')))
    },
  )

/** SnapTrade does not document what it wraps the JWT in: bare, or under a name. */
const toJwt = (message: unknown): string => {
  const { jwt, token } = (message ?? {}) as { jwt?: unknown; token?: unknown }
  const found = [message, jwt, token].find((value) => typeof value === 'string')
  if (typeof found === 'string') return found
  throw new SnapTradeError('invalid_response', {
    operation: 'getUserJWT',
    detail: 'The decrypted answer holds no JWT: it is no text, and has neither jwt nor token.',
  })
}
