import type { Returned } from './returned.js'
import { STORAGE_PREFIX } from './storage.js'

/** Returns the channel of an attempt, which is also its key in the storage. */
export const channelName = (attemptId: string): string => `${STORAGE_PREFIX}${attemptId}`

/** The data that the callback page passes on. */
export interface Relayed {
  attemptId: string
  returned: Returned
}

/** Tries one channel. If the platform does not support or allow it, another one is used. */
const attempt = (send: () => void) => {
  try {
    send()
  } catch {
    // This channel is not available.
  }
}

/**
 * Passes a return to the waiting page through all channels: a BroadcastChannel of the attempt, a storage event (for
 * older browsers), and a message to the opener. All of them stay on this origin.
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
