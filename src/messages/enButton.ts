/** What stands on `ConnectBrokerButton` and in its live region. Every page with the button carries these. */
export interface ButtonStatusMessages {
  connect: string
  reconnect: string
  /** Until the portal is there. */
  preparing: string
  /** While the portal is open. */
  open: string
  verifying: string
  connected: string
  /** When there is no better text. */
  problem: string
}

/** English. */
export const enButton: ButtonStatusMessages = {
  connect: 'Connect a brokerage',
  reconnect: 'Reconnect',
  preparing: 'Opening the Connection Portal…',
  open: 'Finish connecting in the window that opened.',
  verifying: 'Checking your connection…',
  connected: 'Connected.',
  problem: 'Something went wrong. Try again.',
}
