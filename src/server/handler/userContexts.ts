import type { SendFunction } from '../client.js'
import type { Deadline } from '../deadline.js'
import { createLock } from '../users/lock.js'
import { createRecentDeletions, type UserContext } from '../users/userContext.js'
import type { UserSecrets } from '../users/userSecrets.js'
import { createUserStore } from '../users/userStore.js'

interface UserContextsParameters {
  send: SendFunction
  secrets: UserSecrets
}

/**
 * Returns a function that creates the context of a request: what all requests share, with the request's own deadline.
 */
export const createUserContexts = ({ send, secrets }: UserContextsParameters) => {
  const lock = createLock()
  const deletions = createRecentDeletions()
  return (deadline: Deadline, report: UserContext['report']): UserContext => ({
    lock,
    deletions,
    deadline,
    report,
    store: createUserStore(secrets, deadline),
    send: (operation, input, options) =>
      deadline.within('snapTrade', () =>
        send(operation, input, { ...options, timeout: deadline.remaining() }),
      ),
  })
}
