import { parsePortalMessage } from '../messages.js'
import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'
import { toVisitEvent } from './toVisitEvent.js'

/** Listens to the portal's messages. Accepts only those of the opened window and from a trusted origin. */
export const listenForMessages = (
  { listen }: Resources,
  sourceOf: () => MessageEventSource | null | undefined,
  origins: readonly string[],
  send: (event: VisitEvent) => void,
): void =>
  listen(window, 'message', (event) => {
    const { source, origin, data } = event as MessageEvent<unknown>
    if (!source || source !== sourceOf()) return
    const message = origins.includes(origin) ? parsePortalMessage(data) : null
    if (message) send(toVisitEvent(message, 'message'))
    // The app's own callback page in that window reports in other ways.
    else if (!origins.includes(origin) && origin !== location.origin) send({ type: 'messageIgnored', origin })
  })
