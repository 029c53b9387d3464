/** Counts the requests that are being worked on, so that a process can end without cutting one off. */
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
    /** Resolves when all work is done; each request ends by its deadline. */
    drain: async (): Promise<void> => {
      isDraining = true
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
