import type { ButtonStatusMessages } from '../messages/enButton.js'
import type { VisitState } from '../portal/events.js'

/** Returns what a live region says in a state; the other states have a notice of their own. */
export const statusText = (status: VisitState['status'], texts: ButtonStatusMessages): string | undefined =>
  status === 'idle' || status === 'blocked' || status === 'exited' || status === 'failed'
    ? undefined
    : texts[status]
