import type { ButtonMessages } from './messages.js'

/** The English words that every page with the button carries. */
export const enButton: ButtonMessages = {
  connect: 'Connect a brokerage',
  reconnect: 'Reconnect',
  preparing: 'Opening the Connection Portal…',
  open: 'Finish connecting in the window that opened.',
  verifying: 'Checking your connection…',
  connected: 'Connected.',
  problem: 'Something went wrong. Try again.',
}
