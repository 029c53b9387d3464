import type { LoggedRequest } from '../src/sandbox/control/journal.js'

const hints: Record<string, (userId: string) => string> = {
  '1010': (userId) =>
    `User "${userId}" is registered already. If your backend was restarted and kept secrets in memory, the secret of this user is lost: delete the user on the control page, restart the sandbox too, or keep the secrets in a file (unstorageUserSecrets with the fs driver).`,
  '1083': (userId) =>
    `User "${userId}" is not known with this secret. If the sandbox was restarted without --state, or the user was deleted: restart your backend too, or delete the secret it has stored; the next login registers the user again.`,
  '1076': () =>
    'A request was signed with another consumer key than the one printed above. Give your backend that key, or start with --consumer-key KEY.',
  '1074': () =>
    'A request has another client id than the one printed above. Give your backend that id, or start with --client-id ID.',
}

/** Returns a listener that says once, for each mistake and user, what a refusal of the sandbox often means in development. */
export const createHints = (write: (text: string) => void) => {
  const written = new Set<string>()
  return ({ code, userId }: Pick<LoggedRequest, 'code' | 'userId'>) => {
    const hint = hints[code ?? '']?.(userId ?? '')
    if (hint === undefined || written.has(hint)) return
    written.add(hint)
    write(hint)
  }
}
