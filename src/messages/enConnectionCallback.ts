/** Texts of `ConnectionCallback`, the page at the redirect URL. */
export interface ConnectionCallbackMessages {
  connected: string
  notConnected: string
  youCanClose: string
}

export const enConnectionCallback: ConnectionCallbackMessages = {
  connected: 'Connected.',
  notConnected: 'Not connected.',
  youCanClose: 'You can close this window.',
}
