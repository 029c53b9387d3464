interface Tail {
  done: Promise<unknown>
  /** When the task is over at the latest, in milliseconds since 1970. */
  end: number
}

/**
 * Runs one task at a time for each key, in the order in which they came. In this process only. A task that is not over
 * by its `end` no longer holds the others: Workers drop the requests of people who have left.
 */
export const createLock = () => {
  const tails = new Map<string, Tail>()
  return <Result>(key: string, end: number, task: () => Promise<Result>): Promise<Result> => {
    const former = tails.get(key)
    const run = former ? over(former).then(task) : task()
    const done = run.catch(() => {}) // the next task does not depend on this one
    const tail = { done, end: Math.max(end, former?.end ?? end) }
    tails.set(key, tail)
    void done.then(() => {
      if (tails.get(key) === tail) tails.delete(key)
    })
    return run
  }
}

export type Lock = ReturnType<typeof createLock>

const over = async ({ done, end }: Tail) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, end - Date.now()))
  })
  await Promise.race([done, late])
  clearTimeout(timer)
}
