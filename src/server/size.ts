/** What to write in place of a wrong size. */
export const SIZE = 'pass a whole number of bytes, more than 0.'

/** Whether a value can limit a body. */
export const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0
