import type { Config } from './config.js'
import type { ConnectionEvent } from './connectionEvent.js'

type Listener = (event: ConnectionEvent) => void

interface Subscription {
  listeners: Set<Listener>
  end: () => void
}

const subscriptions = new WeakMap<Config['transport'], Map<string | null, Subscription>>()

/** What `subscribeToEvents` takes. */
export interface SubscribeParameters {
  /** Whose events: your own id of the signed-in person. When it changes, subscribe again. */
  userId?: string | null | undefined
}

/**
 * Listens to the events of the signed-in person: connections that break, are added, fixed or deleted. However many listen,
 * there is one subscription for a transport and a person; it ends with the last of them. Returns the function that ends
 * this one. Without `subscribe` in the transport nothing is ever heard.
 *
 * @example
 * const unsubscribe = subscribeToEvents(config, { userId: 'ada' }, ({ type }) => show(type))
 */
export const subscribeToEvents = (
  { transport }: Pick<Config, 'transport'>,
  { userId = null }: SubscribeParameters,
  onEvent: Listener,
): (() => void) => {
  if (!transport.subscribe) return () => {}
  const people = subscriptions.get(transport) ?? new Map<string | null, Subscription>()
  subscriptions.set(transport, people)
  const subscription = people.get(userId) ?? begin(transport.subscribe)
  people.set(userId, subscription)
  // A function of its own, so that the same listener may be added twice.
  const listener: Listener = (event) => onEvent(event)
  subscription.listeners.add(listener)

  return () => {
    subscription.listeners.delete(listener)
    // A component that is replaced by another one in the same render keeps the subscription.
    queueMicrotask(() => {
      if (subscription.listeners.size > 0 || people.get(userId) !== subscription) return
      people.delete(userId)
      subscription.end()
    })
  }
}

const begin = (subscribe: NonNullable<Config['transport']['subscribe']>): Subscription => {
  const listeners = new Set<Listener>()
  let isEnded = false
  let stop: (() => void) | undefined
  const onEvent: Listener = (event) => {
    if (isEnded) return
    for (const listener of [...listeners]) callSafely(() => listener(event))
  }
  const start = async () => {
    try {
      stop = await subscribe(onEvent)
      if (isEnded) stop()
    } catch {
      // No events: the data is still read as before.
    }
  }
  void start()
  const end = () => {
    isEnded = true
    if (stop) callSafely(stop)
  }
  return { listeners, end }
}

/** What one listener throws is news for the console, and does not keep the event from the others. */
const callSafely = (call: () => void) => {
  try {
    call()
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
}
