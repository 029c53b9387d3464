/**
 * Opens a channel between pages of this origin. Returns `undefined` if the browser does not support or allow
 * channels.
 */
export const openChannel = (name: string): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
