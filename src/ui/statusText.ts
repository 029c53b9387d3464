import { enNotice } from '../messages/enNotice.js'
import type { ButtonMessages } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'

/** Returns the text of the live region for a state, or `undefined` if a notice or the portal in the page shows it. */
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
