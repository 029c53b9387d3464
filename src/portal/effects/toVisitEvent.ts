import type { OutcomeChannel } from '../events.js'
import type { PortalMessage } from '../messages.js'
import type { VisitEvent } from '../visitEvent.js'

/** Converts a message of the portal to an event of the visit. */
export const toVisitEvent = (message: PortalMessage, via: OutcomeChannel): VisitEvent =>
  message.type === 'success' ? { ...message, via } : message
