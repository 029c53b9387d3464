/** The end of an error text about an invalid size. */
export const SIZE = 'pass a whole number of bytes, more than 0.'

/** Returns whether a value is a valid size limit. */
export const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0
