import type { Config } from './config.js'
import type { ConnectionEvent } from './connectionEvent.js'
import { inspectServerEvent } from './inspectServerEvent.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

type Listener = (event: ConnectionEvent) => void

interface Subscription {
  listeners: Set<Listener>
  end: () => void
}

const subscriptions = new WeakMap<Config['transport'], Map<string | null, Subscription>>()

/** Parameters of `subscribeToEvents`. */
export interface SubscribeParameters {
  /** Your own id of the signed-in user whose events are received. When it changes, subscribe again. */
  userId?: string | null | undefined
}

/**
 * Subscribes to the events of the signed-in user: connections that break, are added, fixed or deleted. All listeners
 * of a transport and a user share one subscription, which ends with the last of them. Returns a function that
 * unsubscribes. If the transport has no `subscribe`, no events are received.
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
  // A new function, so that the same listener can be added twice.
  const listener: Listener = (event) => onEvent(event)
  subscription.listeners.add(listener)

  return () => {
    subscription.listeners.delete(listener)
    // If a component replaces another one in the same render, the subscription is kept.
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
    if (process.env.NODE_ENV !== 'production') inspectServerEvent(event)
    for (const listener of [...listeners]) callSafely(() => listener(event))
  }
  const start = async () => {
    try {
      stop = await subscribe(onEvent)
      if (isEnded) stop()
    } catch {
      // Without events, the data is still refetched as usual.
    }
  }
  void start()
  const end = () => {
    isEnded = true
    if (stop) callSafely(stop)
  }
  return { listeners, end }
}

/** Reports an exception in one listener to the console and still calls the other listeners. */
const callSafely = (call: () => void) => {
  try {
    call()
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
}
