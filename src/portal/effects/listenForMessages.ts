import { parsePortalMessage } from '../messages.js'
import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'
import { inspectMessage } from './inspectMessage.js'
import { toVisitEvent } from './toVisitEvent.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Listens to the portal's messages. Accepts only those of the opened window and from a trusted origin. */
export const listenForMessages = (
  { listen }: Resources,
  sourceOf: () => MessageEventSource | null | undefined,
  origins: readonly string[],
  send: (event: VisitEvent) => void,
): void =>
  listen(window, 'message', (event) => {
    const { source, origin, data } = event as MessageEvent<unknown>
    if (process.env.NODE_ENV !== 'production') inspectMessage({ source, origin, data }, sourceOf(), origins)
    if (!source || source !== sourceOf()) return
    const message = origins.includes(origin) ? parsePortalMessage(data) : null
    if (message) send(toVisitEvent(message, 'message'))
    // The app's own callback page in that window reports in other ways.
    else if (!origins.includes(origin) && origin !== location.origin) send({ type: 'messageIgnored', origin })
  })
