/**
 * The sandbox's time: the machine's clock plus the time that `advance` added, and the tasks that are scheduled on it.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds that have been added to the machine's clock. */
  readonly offset: number
  /** Runs a task after this many milliseconds, by the clock or by `advance`. */
  after(ms: number, task: () => void): void
  /** Advances the clock and runs the tasks that are due, in order. */
  advance(ms: number): void
  /** Runs the tasks that are due. */
  settle(): void
  /** Resets to the machine's time and drops all tasks. */
  reset(): void
}

interface Task {
  due: number
  run: () => void
  timer?: ReturnType<typeof setTimeout>
}

/** Milliseconds. A longer `setTimeout` fires immediately. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

export const createClock = (begin = 0): Clock => {
  let offset = begin
  let tasks: Task[] = []
  const now = () => Date.now() + offset
  const settle = () => {
    const due = tasks.filter((task) => task.due <= now()).sort((a, b) => a.due - b.due)
    tasks = tasks.filter((task) => !due.includes(task))
    for (const task of due) {
      clearTimeout(task.timer)
      task.run()
    }
  }
  /** A timer may fire too early, and the machine's clock may be set back. Tasks that are not due keep waiting. */
  const arm = (task: Task) => {
    const wake = () => {
      settle()
      if (tasks.includes(task)) arm(task)
    }
    task.timer = setTimeout(wake, Math.min(Math.max(task.due - now(), 1), LONGEST_TIMEOUT))
  }
  return {
    now,
    get offset() {
      return offset
    },
    settle,
    after: (ms, run) => {
      // Only listeners to events need the timer: each request to the sandbox runs the due tasks first.
      const task = { due: now() + ms, run }
      tasks.push(task)
      arm(task)
    },
    advance: (ms) => {
      offset += ms
      settle()
    },
    reset: () => {
      offset = 0
      for (const task of tasks) clearTimeout(task.timer)
      tasks = []
    },
  }
}
