/** A test and its duration. */
export interface Timing {
  title: string
  milliseconds: number
}

/** Returns the ten slowest tests, one per line. */
export const slowest = (timings: readonly Timing[]): string => {
  const lines = [...timings]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 10)
    .map(({ title, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${title}`)
  return `\nThe slowest tests\n${lines.join('\n')}\n`
}
