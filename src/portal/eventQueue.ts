/** Handles events one after the other. */
export interface EventQueue<Event> {
  /** Handles an event, or adds it to those that wait while another is handled. */
  send(event: Event): void
  /** Runs an action. Events that it sends are handled after it. */
  run(act: () => void): void
}

/** Creates an empty queue. `handle` must not throw. */
export const createEventQueue = <Event>(handle: (event: Event) => void): EventQueue<Event> => {
  const waiting: Event[] = []
  let isBusy = false
  const run = (act: () => void) => {
    if (isBusy) return act()
    isBusy = true
    act()
    for (let event = waiting.shift(); event; event = waiting.shift()) handle(event)
    isBusy = false
  }
  return { run, send: (event) => run(() => waiting.push(event)) }
}
