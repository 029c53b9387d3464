/** What `ConnectionCallback` says, the page at the redirect URL: the outcome, and what to do. */
export interface ConnectionCallbackMessages {
  connected: string
  notConnected: string
  youCanClose: string
}

/** English. */
export const enConnectionCallback: ConnectionCallbackMessages = {
  connected: 'Connected.',
  notConnected: 'Not connected.',
  youCanClose: 'You can close this window.',
}
