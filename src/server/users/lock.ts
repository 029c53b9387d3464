interface Tail {
  done: Promise<unknown>
  /** The latest end of the task, in milliseconds since 1970. */
  end: number
}

/**
 * Runs one task at a time per key, in order, within this process. A task that has not ended by its `end` stops
 * blocking the others, because Workers drop the requests of clients that disconnect.
 */
export const createLock = () => {
  const tails = new Map<string, Tail>()
  return <Result>(key: string, end: number, task: () => Promise<Result>): Promise<Result> => {
    const former = tails.get(key)
    const run = former ? over(former).then(task) : task()
    const done = run.catch(() => {}) // the next task runs even if this one fails
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
