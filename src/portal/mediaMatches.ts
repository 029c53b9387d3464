/** Returns whether a media query matches. Returns `false` if the platform does not support media queries. */
export const mediaMatches = (query: string): boolean => {
  try {
    return matchMedia(query).matches
  } catch {
    return false
  }
}
