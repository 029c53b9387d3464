import { enNotice } from '../messages/enNotice.js'
import type { ButtonMessages } from '../messages/messages.js'
import type { VisitState } from '../portal/events.js'

/** Returns what a live region says in a state; the other states have a notice of their own. */
export const statusText = (
  status: VisitState['status'],
  texts: Partial<ButtonMessages>,
): string | undefined =>
  status === 'idle' || status === 'blocked' || status === 'exited' || status === 'failed'
    ? undefined
    : (texts[status] ?? enNotice[status])
