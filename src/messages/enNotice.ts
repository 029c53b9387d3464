/** What stands beside `ConnectBrokerButton` once a visit has begun. It is loaded when a visit begins. */
export interface ButtonNoticeMessages {
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
  popupBlocked: 'Your browser blocked the window.',
  blockedLink: 'Open the Connection Portal',
  reopen: 'Reopen window',
  cancel: 'Cancel',
  connectNew: 'Connect it as a new connection',
}
