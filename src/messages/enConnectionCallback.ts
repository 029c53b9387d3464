/** Texts of `ConnectionCallback`, the page at the redirect URL. */
export interface ConnectionCallbackMessages {
  connected: string
  /** After the person left the portal, and when the address says nothing. */
  notConnected: string
  /** After `connected` and `notConnected`. */
  youCanClose: string
  /** After an error. The page has no button, so the text says where to try again. The app shows the reason. */
  failed: string
}

export const enConnectionCallback: ConnectionCallbackMessages = {
  connected: 'Connected.',
  notConnected: 'Not connected.',
  youCanClose: 'You can close this window.',
  failed: "Your brokerage wasn't connected. You can close this window and try again in the app.",
}
