/** The longest delay of a timer, in milliseconds: 24.8 days. */
const LONGEST = 2 ** 31 - 1

/** The end of an error text about an invalid duration. */
export const DURATION = 'pass a number of milliseconds, from 1 to 2147483647.'

/** Returns whether a timer accepts the delay. Timers treat `Infinity` and `NaN` as 1 ms. */
export const isDuration = (value: unknown): value is number =>
  typeof value === 'number' && value >= 1 && value <= LONGEST
