import { parsePortalMessage } from '../messages.js'
import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'
import { toVisitEvent } from './toVisitEvent.js'

/** Listens for the portal's messages: those of our window, from an origin we trust. A forged one lacks one of the two. */
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
    // Our own callback page in that window has its own ways.
    else if (!origins.includes(origin) && origin !== location.origin) send({ type: 'messageIgnored', origin })
  })
