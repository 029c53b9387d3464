/** Texts of `ConnectBrokerButton` before a visit starts. Part of the first load of every page with the button. */
export interface ButtonLabelMessages {
  connect: string
  reconnect: string
  /** Default text of an error. */
  problem: string
}

export const enButton: ButtonLabelMessages = {
  connect: 'Connect a brokerage',
  reconnect: 'Reconnect',
  problem: 'Something went wrong. Try again.',
}
