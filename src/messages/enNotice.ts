/** What `ConnectBrokerButton` says once a visit has begun: in its live region and beside it. It is loaded when a visit begins. */
export interface ButtonNoticeMessages {
  /** In the live region, until the portal is there. */
  preparing: string
  /** While the portal is open in a window. */
  open: string
  /** While it is open in a tab. */
  openTab: string
  verifying: string
  connected: string
  /** The browser refused the window; `blockedLink` opens it. */
  popupBlocked: string
  blockedLink: string
  /** Opens the window once more, when it was lost sight of. */
  reopen: string
  cancel: string
  /** After a reconnect with another account than before. */
  connectNew: string
}

/** English. */
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
