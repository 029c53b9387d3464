import type { DeadlineName } from '../effect.js'
import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'

/** The deadlines of a visit. */
export interface Deadlines {
  /** Starts a deadline, or restarts it. */
  start(name: DeadlineName, ms: number): void
  stop(name: DeadlineName): void
}

/** Creates the deadlines of a visit. Each one sends `<name>Deadline`. */
export const createDeadlines = ({ after }: Resources, send: (event: VisitEvent) => void): Deadlines => {
  const running = new Map<DeadlineName, () => void>()
  const stop = (name: DeadlineName) => running.get(name)?.()
  return {
    start(name, ms) {
      stop(name)
      running.set(
        name,
        after(ms, () => send({ type: `${name}Deadline` })),
      )
    },
    stop,
  }
}
