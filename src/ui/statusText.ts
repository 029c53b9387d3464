import type { ButtonMessages } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'

/** Returns what a live region says in a state; the other states have a notice of their own. */
export const statusText = (status: VisitState['status'], texts: ButtonMessages): string | undefined => {
  switch (status) {
    case 'preparing':
      return texts.preparing
    case 'open':
      return texts.open
    case 'verifying':
      return texts.verifying
    case 'connected':
      return texts.connected
    default:
      return undefined
  }
}
