/**
 * Texts of `ConnectBrokerButton` during and after a visit: in its live region and next to it. Loaded when a visit
 * starts.
 */
export interface ButtonNoticeMessages {
  /** In the live region, until the portal has opened. */
  preparing: string
  /** While the portal is open in a window. */
  open: string
  /** While the portal is open in a tab. */
  openTab: string
  verifying: string
  connected: string
  /** The browser blocked the window. `blockedLink` opens it. */
  popupBlocked: string
  blockedLink: string
  /** Opens the window again if it is hidden or closed. */
  reopen: string
  cancel: string
  /** After a reconnect with a different account. */
  connectNew: string
}

export const enNotice: ButtonNoticeMessages = {
  preparing: 'Opening secure sign-in…',
  open: 'Finish connecting in the window that opened.',
  openTab: 'Finish connecting in the tab that opened.',
  verifying: 'Checking your connection…',
  connected: 'Connected.',
  popupBlocked: 'Your browser blocked the window.',
  blockedLink: 'Open secure sign-in',
  reopen: 'Reopen',
  cancel: 'Cancel',
  connectNew: 'Add as a new connection',
}
