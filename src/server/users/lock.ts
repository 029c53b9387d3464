/** Runs one task at a time for each key, in the order in which they came. In this process only. */
export const createLock = () => {
  const tails = new Map<string, Promise<unknown>>()
  return <Result>(key: string, task: () => Promise<Result>): Promise<Result> => {
    const run = (tails.get(key) ?? Promise.resolve()).then(task)
    const tail = run
      .catch(() => {}) // the next task does not depend on this one
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    tails.set(key, tail)
    return run
  }
}

export type Lock = ReturnType<typeof createLock>
