/** Runs one task at a time for each key, in the order in which they came. On this machine only. */
export const createLock = () => {
  const tails = new Map<string, Promise<unknown>>()
  return <Result>(key: string, task: () => Promise<Result>): Promise<Result> => {
    const run = (tails.get(key) ?? Promise.resolve()).then(task)
    const tail = run
      .catch(() => {}) // whoever waits next is not to blame
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    tails.set(key, tail)
    return run
  }
}

export type Lock = ReturnType<typeof createLock>
