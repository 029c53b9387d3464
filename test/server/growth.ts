/** Returns the least CPU time of several runs, in microseconds: other work on the machine only adds to it. */
const costOf = async (task: () => Promise<unknown>): Promise<number> => {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5; run += 1) {
    const begin = process.cpuUsage()
    await task()
    const { user, system } = process.cpuUsage(begin)
    least = Math.min(least, user + system)
  }
  return least
}

/**
 * Returns how many times more CPU a task needs for an input of 8 times the size: at most 8 if the cost is
 * proportional to the size, 64 if it is quadratic.
 */
export const growth = async (task: (size: number) => Promise<unknown>, size: number): Promise<number> => {
  await task(size)
  return (await costOf(() => task(size * 8))) / (await costOf(() => task(size)))
}
