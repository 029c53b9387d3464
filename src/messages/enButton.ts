/** What `ConnectBrokerButton` says before a visit has begun. Every page with the button carries these. */
export interface ButtonLabelMessages {
  connect: string
  reconnect: string
  /** When there is no better text. */
  problem: string
}

/** English. */
export const enButton: ButtonLabelMessages = {
  connect: 'Connect a brokerage',
  reconnect: 'Reconnect',
  problem: 'Something went wrong. Try again.',
}
