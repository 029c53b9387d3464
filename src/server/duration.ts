/** The longest time that a timer can wait for, in milliseconds: 24.8 days. */
const LONGEST = 2 ** 31 - 1

/** What to write in place of a wrong duration. */
export const DURATION = 'pass a number of milliseconds, from 1 to 2147483647.'

/** Whether a timer can wait that long. It takes `Infinity` and `NaN` for 1 ms. */
export const isDuration = (value: unknown): value is number =>
  typeof value === 'number' && value >= 1 && value <= LONGEST
