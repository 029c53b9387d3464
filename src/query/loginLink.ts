import type { UseMutationOptions } from '@tanstack/react-query'
import type { Config } from '../core/config.js'
import type { SnapTradeError } from '../core/errors.js'
import type { LoginLink } from '../core/models.js'
import type { LoginOptions } from '../core/operations.js'
import { toPlainResponse } from '../core/toPlainResponse.js'
import { definedOptions } from './definedOptions.js'
import { snapTradeQueryKey } from './keys.js'
import type { MutationParameters } from './operationMutation.js'
import { otherUser } from './user.js'

/** Parameters of `loginLinkMutationOptions`. */
export type LoginLinkMutationParameters = MutationParameters<
  'loginSnapTradeUser',
  LoginOptions | void,
  LoginLink
>

/**
 * Returns the mutation options of {@link useLoginLink}, for `useMutation`.
 *
 * @example
 * const { mutateAsync } = useMutation(loginLinkMutationOptions(config, { userId: user.id }))
 * const { redirectURI } = await mutateAsync({ connectionType: 'read' })
 */
export const loginLinkMutationOptions = (
  { transport, keyStore }: Config,
  { mutation, ...user }: LoginLinkMutationParameters = {},
): UseMutationOptions<LoginLink, SnapTradeError, LoginOptions | void> => ({
  // The link must not stay in the cache after the component that requested it is unmounted.
  gcTime: 0,
  ...definedOptions(mutation),
  mutationKey: [...snapTradeQueryKey(user), 'loginSnapTradeUser'],
  mutationFn: async (variables) => {
    const operation = 'loginSnapTradeUser'
    const response = await transport.request(operation, { ...variables, ...otherUser(operation, user) })
    const context = { operation, userId: user.userId, keyStore } as const
    const plain = await toPlainResponse(response, context, () => import('../encryption/decryptOnDevice.js'))
    return plain as LoginLink
  },
})
