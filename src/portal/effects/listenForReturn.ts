import { openChannel } from '../channel.js'
import { channelName, type Relayed } from '../relay.js'
import type { Resources } from '../resources.js'
import { toMessage } from '../returned.js'
import type { VisitEvent } from '../visitEvent.js'
import { toVisitEvent } from './toVisitEvent.js'

const isRelayed = (data: unknown, attemptId: string): data is Relayed =>
  typeof data === 'object' && data !== null && 'returned' in data && (data as Relayed).attemptId === attemptId

/**
 * Listens to the callback page of an attempt. The same return may arrive through several channels and is handled
 * once.
 */
export const listenForReturn = (
  { hold, listen }: Resources,
  attemptId: string,
  send: (event: VisitEvent) => void,
): void => {
  let last = ''
  const take = (data: unknown) => {
    if (!isRelayed(data, attemptId)) return
    const text = JSON.stringify(data.returned)
    if (text === last) return
    last = text
    send(toVisitEvent(toMessage(data.returned), 'redirect'))
  }
  listen(window, 'message', (event) => {
    const { origin, data } = event as MessageEvent<unknown>
    if (origin === location.origin) take(data)
  })
  listen(window, 'storage', (event) => {
    const { key, newValue } = event as StorageEvent
    if (key === channelName(attemptId) && newValue) take(parse(newValue))
  })
  const channel = openChannel(channelName(attemptId))
  channel?.addEventListener('message', ({ data }) => take(data))
  hold(() => channel?.close())
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
