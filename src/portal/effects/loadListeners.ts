import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'
import type { VisitContext } from '../visitSetup.js'

type Send = (event: VisitEvent) => void

// Most visits end without them. If one does not load, the outcome is found by a look at the connections.

/** Loads what listens to the callback page, and listens. */
export const loadReturnListener = (resources: Resources, attemptId: string, send: Send): void => {
  import('./listenForReturn.js')
    .then(({ listenForReturn }) => listenForReturn(resources, attemptId, send))
    .catch(() => {})
}

/** Loads what listens to the backend's events, if the transport has any, and listens. */
export const loadServerListener = (
  resources: Resources,
  { config, userId }: VisitContext,
  getSessionId: () => string | undefined,
  send: Send,
): void => {
  if (!config.transport.subscribe) return
  import('./listenForServerEvents.js')
    .then(({ listenForServerEvents }) => listenForServerEvents(resources, config, userId, getSessionId, send))
    .catch(() => {})
}
