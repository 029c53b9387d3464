import type { LoggedRequest } from '../src/sandbox/control/journal.js'

interface HintContext {
  userId: string
  /** Where the control page is. */
  address: string
}

const hints: Record<string, (context: HintContext) => string> = {
  '1010': ({ userId, address }) =>
    `User "${userId}" is registered already. If your backend was restarted and kept secrets in memory, the secret of this user is lost. Open ${address}, press "Delete user" for this user, and connect again. To avoid it, keep the secrets in files: unstorageUserSecrets with the fs driver.`,
  '1083': ({ userId }) =>
    `User "${userId}" is not known with this secret. If the user was deleted here, or the sandbox was started with another --state or --consumer-key: delete the secret that your backend has stored, or restart your backend if it keeps secrets in memory. The next login registers the user again.`,
  '1076': () =>
    'A request was signed with another consumer key than the one printed above. Give your backend that key, or start with --consumer-key KEY.',
  '1074': () =>
    'A request has another client id than the one printed above. Give your backend that id, or start with --client-id ID.',
}

/**
 * Returns a listener that says once, for each mistake and user, what a refusal of the sandbox often means in
 * development. `address` is asked when there is something to say.
 */
export const createHints = (write: (text: string) => void, address: () => string) => {
  const written = new Set<string>()
  return ({ code, userId }: Pick<LoggedRequest, 'code' | 'userId'>) => {
    const hint = hints[code ?? '']?.({ userId: userId ?? '', address: address() })
    if (hint === undefined || written.has(hint)) return
    written.add(hint)
    write(hint)
  }
}
