/** The window a visit takes place in. */
export interface Surface {
  /** Whose messages count. */
  readonly window: Window
  navigate(url: string): void
  /** A hint, not a verdict: a page with `Cross-Origin-Opener-Policy` makes an open window look closed. */
  isClosed(): boolean
  focus(): void
  close(): void
}

const WIDTH = 500
const HEIGHT = 750

/**
 * Opens a popup, at once and in the click: browsers refuse one that comes after a wait. Empty without an
 * address. `undefined` when it was refused. The name makes a second visit reuse the window of the first.
 */
export const openPopup = (url = ''): Surface | undefined => {
  const { screenX, screenY, outerWidth, outerHeight } = window
  const left = Math.max(0, screenX + (outerWidth - WIDTH) / 2) | 0
  const top = Math.max(0, screenY + (outerHeight - HEIGHT) / 2) | 0
  // Never `noopener`: it returns null even where the window opened, and the portal could tell us nothing.
  const features = `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`
  const popup = window.open(url, 'snaptrade-connection-portal', features)
  if (!popup || popup.closed) return undefined
  return {
    window: popup,
    navigate: (next) => popup.location.replace(next),
    isClosed: () => popup.closed,
    focus: () => popup.focus(),
    close: () => popup.close(),
  }
}
