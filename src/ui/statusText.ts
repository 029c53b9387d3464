import { enNotice } from '../messages/enNotice.js'
import type { ButtonMessages } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'

/**
 * Returns what a live region says in a state. The other states have a notice of their own; a portal that is shown in the
 * page speaks for itself.
 */
export const statusText = (state: VisitState, texts: Partial<ButtonMessages>): string | undefined => {
  const words = { ...enNotice, ...texts }
  switch (state.status) {
    case 'preparing':
    case 'verifying':
    case 'connected':
      return words[state.status]
    case 'open':
      if (state.surface === 'tab') return words.openTab
      return state.surface === 'popup' || state.surface === 'link' ? words.open : undefined
    default:
      return undefined
  }
}
