/** The sandbox's own time: the machine's clock plus what `advance` added, and the work that waits for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds that were added to the machine's clock. */
  readonly offset: number
  /** Runs a task once this many milliseconds have passed, on this clock or by `advance`. */
  after(ms: number, task: () => void): void
  /** Moves the clock on and runs what has become due, in order. */
  advance(ms: number): void
  /** Runs what has become due. */
  settle(): void
  /** Back to the machine's time; what waited is forgotten. */
  reset(): void
}

interface Task {
  due: number
  run: () => void
  timer?: ReturnType<typeof setTimeout>
}

/** Milliseconds. A longer `setTimeout` fires at once. */
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
  /** A timer may come a moment too early, and the machine's clock may be set back: what is not due yet waits on. */
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
      // The timer is only for those who watch events: whoever asks the sandbox settles the clock first.
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
