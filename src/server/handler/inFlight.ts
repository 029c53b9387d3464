/** Counts the requests in progress, so that a process can shut down without interrupting one. */
export const createInFlight = () => {
  const running = new Set<Promise<unknown>>()
  let isDraining = false
  return {
    isDraining: () => isDraining,
    add: (work: Promise<unknown>) => {
      running.add(work)
      const remove = () => void running.delete(work)
      work.then(remove, remove)
    },
    /** Resolves when all requests have completed. Each one ends at its deadline. */
    drain: async (): Promise<void> => {
      isDraining = true
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
