const queues = new Map<string, Promise<unknown>>()

/** Runs one at a time of what has the same name: in all tabs where the browser has locks, else on this page. */
export const exclusively = <Result>(name: string, run: () => Promise<Result>): Promise<Result> => {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  if (locks) return locks.request(name, run) as Promise<Result>
  const result = (queues.get(name) ?? Promise.resolve()).then(run)
  const settled = result.catch(() => {})
  queues.set(name, settled)
  void settled.then(() => queues.get(name) === settled && queues.delete(name))
  return result
}
