/**
 * Returns whether two byte arrays are equal. The time does not depend on where they differ. Their lengths are not
 * secret.
 */
export const equalBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) return false
  let difference = 0
  for (let at = 0; at < one.length; at++) difference |= (one[at] as number) ^ (other[at] as number)
  return difference === 0
}
