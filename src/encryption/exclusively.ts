const queues = new Map<string, Promise<unknown>>()

/** Runs tasks with the same name one at a time: across tabs if the browser has Web Locks, else within this page. */
export const exclusively = <Result>(name: string, run: () => Promise<Result>): Promise<Result> => {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  if (locks) return locks.request(name, run) as Promise<Result>
  const result = (queues.get(name) ?? Promise.resolve()).then(run)
  const settled = result.catch(() => {})
  queues.set(name, settled)
  void settled.then(() => queues.get(name) === settled && queues.delete(name))
  return result
}
