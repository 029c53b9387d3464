import type { OutcomeRoad } from '../events.js'
import type { PortalMessage } from '../messages.js'
import type { VisitEvent } from '../visitEvent.js'

/** What a message of the portal is to a visit. */
export const toVisitEvent = (message: PortalMessage, via: OutcomeRoad): VisitEvent =>
  message.type === 'success' ? { ...message, via } : message
