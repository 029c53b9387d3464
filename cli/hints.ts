import type { LoggedRequest } from '../src/sandbox/control/journal.js'

interface HintContext {
  userId: string
  /** The URL of the control page. */
  address: string
}

const hints: Record<string, (context: HintContext) => string> = {
  '1010': ({ userId, address }) =>
    `User "${userId}" is already registered. If your backend was restarted and stored secrets in memory, the secret of this user is lost. Open ${address}, press "Delete user" for this user, and connect again. To avoid this, store the secrets in files: unstorageUserSecrets with the fs driver.`,
  '1083': ({ userId }) =>
    `The secret of user "${userId}" is not valid. If the user was deleted here, or the sandbox was started with another --state or --consumer-key, delete the secret that your backend stored, or restart your backend if it stores secrets in memory. The next login link registers the user again.`,
  '1076': () =>
    'A request was signed with another consumer key than the one printed above. Set that key in your backend, or start the sandbox with --consumer-key KEY.',
  '1074': () =>
    'A request has another client id than the one printed above. Set that id in your backend, or start the sandbox with --client-id ID.',
}

/**
 * Returns a listener that prints, once per mistake and user, the usual cause of a refusal in development. `address`
 * is only called to print.
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
