/** Opens a channel between pages of this origin. `undefined` where there are none or the browser forbids them. */
export const openChannel = (name: string): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
