import type { Returned } from './returned.js'

const channelName = (attemptId: string) => `snaptrade-connect:${attemptId}`

/** What is passed on: told apart from other messages by the attempt it belongs to. */
interface Relayed {
  attemptId: string
  returned: Returned
}

const isRelayed = (data: unknown, attemptId: string): data is Relayed =>
  typeof data === 'object' && data !== null && 'returned' in data && (data as Relayed).attemptId === attemptId

/**
 * Passes what came back on to the page that waits for it, on every road there is: a channel of the attempt's own, a
 * storage event (where there are no channels), and the opener. All of them stay on this origin.
 */
export const relayReturn = (attemptId: string, returned: Returned): void => {
  const relayed: Relayed = { attemptId, returned }
  try {
    const channel = new BroadcastChannel(channelName(attemptId))
    channel.postMessage(relayed)
    channel.close()
  } catch {
    // No channels here; the next road may do.
  }
  try {
    localStorage.setItem(channelName(attemptId), JSON.stringify(relayed))
    localStorage.removeItem(channelName(attemptId))
  } catch {
    // Storage is blocked.
  }
  window.opener?.postMessage(relayed, location.origin)
}

/** Waits for what comes back of an attempt. Returns what ends the waiting. */
export const listenForReturn = (attemptId: string, onReturn: (returned: Returned) => void): (() => void) => {
  const take = (data: unknown) => {
    if (isRelayed(data, attemptId)) onReturn(data.returned)
  }
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === channelName(attemptId) && newValue) take(JSON.parse(newValue))
  }
  const onMessage = ({ origin, data }: MessageEvent<unknown>) => {
    if (origin === location.origin) take(data)
  }
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName(attemptId)) : undefined
  channel?.addEventListener('message', ({ data }) => take(data))
  window.addEventListener('storage', onStorage)
  window.addEventListener('message', onMessage)
  return () => {
    channel?.close()
    window.removeEventListener('storage', onStorage)
    window.removeEventListener('message', onMessage)
  }
}
