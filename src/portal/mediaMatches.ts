/** Whether a media query matches. Where the platform cannot tell, it does not. */
export const mediaMatches = (query: string): boolean => {
  try {
    return matchMedia(query).matches
  } catch {
    return false
  }
}
