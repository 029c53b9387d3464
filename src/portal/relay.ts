import type { Returned } from './returned.js'
import { STORAGE_PREFIX } from './storage.js'

/** The channel of an attempt, and its key in the storage. */
export const channelName = (attemptId: string): string => `${STORAGE_PREFIX}${attemptId}`

/** What the callback page passes on. */
export interface Relayed {
  attemptId: string
  returned: Returned
}

/** Runs one way of passing it on. Where the platform lacks it or forbids it, another one has to do. */
const attempt = (send: () => void) => {
  try {
    send()
  } catch {
    // This way is closed.
  }
}

/**
 * Passes what came back to the page that waits for it, in every way there is: a channel of the attempt, a storage event
 * (for browsers without channels), and a message to the opener. All of them stay on this origin.
 */
export const relayReturn = (attemptId: string, returned: Returned): void => {
  const relayed: Relayed = { attemptId, returned }
  attempt(() => {
    const channel = new BroadcastChannel(channelName(attemptId))
    channel.postMessage(relayed)
    channel.close()
  })
  attempt(() => {
    localStorage.setItem(channelName(attemptId), JSON.stringify(relayed))
    localStorage.removeItem(channelName(attemptId))
  })
  attempt(() => window.opener?.postMessage(relayed, location.origin))
}
