import type { ErrorPage } from './errorPage.js'

/** Errors about SnapTrade users and their secrets. */
export const userPages = {
  user_exists: {
    happened: 'A SnapTrade user with this id is registered already.',
    steps: [
      'Nothing, if you registered the user for a login link: the link works.',
      'A public key can be given only at the first registration.',
      'Nothing is deleted. If your store has lost the secret, see [`user_secret_missing`](user_secret_missing.md).',
    ],
    example: `const { mutate: register } = useRegisterUser({
  mutation: { onError: ({ code }) => console.log(code === 'user_exists') },
})`,
    sent: [400],
    failure: 'user_exists',
  },
  user_not_registered: {
    happened: 'The store has no secret for this person: they are not registered at SnapTrade yet.',
    steps: [
      'Let the person connect. The first login link registers them.',
      'With `autoRegister: false`, call `useRegisterUser` before.',
    ],
    example: `const { error } = useBrokerages()
const button = error?.code === 'user_not_registered' && <ConnectBrokerButton />`,
    sent: [404],
  },
  user_secret_missing: {
    happened:
      'SnapTrade has the user, but your store has no secret for them, or one that SnapTrade refuses. The store has lost data. No user is deleted and no second one is registered.',
    steps: [
      'Restore the secret in the store.',
      'If the connections may be lost, delete the user at SnapTrade. The next login link registers a new one.',
      'With the sandbox and a store in memory, a restart loses the secrets: keep them in a file, or delete the user on the control page.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  getUser,
  userSecrets: unstorageUserSecrets(storage), // not in memory
})`,
    sent: [409],
    failure: 'user_unknown',
  },
  user_secret_not_stored: {
    happened:
      'The store did not keep a new secret, or the response to a registration was lost and the person has another SnapTrade user now. `onError` of the route handler receives `orphanedUserId` in the second case.',
    steps: [
      'Fix the store, and try again.',
      'Delete an orphaned user at SnapTrade if you like. No login link was issued for it.',
    ],
    example: `export const { GET, POST, DELETE } = createRouteHandler({
  getUser,
  userSecrets,
  onError: (error, { orphanedUserId }) => console.error(error, orphanedUserId),
})`,
    sent: [500],
  },
} satisfies Record<string, ErrorPage>
