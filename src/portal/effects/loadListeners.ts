import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'
import type { VisitContext } from '../visitSetup.js'

type Send = (event: VisitEvent) => void

// Most visits end without these. If one does not load, the outcome is found by comparing connections.

/** Loads the listener for the callback page and starts it. */
export const loadReturnListener = (resources: Resources, attemptId: string, send: Send): void => {
  import('./listenForReturn.js')
    .then((loaded) => loaded.listenForReturn(resources, attemptId, send))
    .catch(() => {})
}

/** Loads the listener for the backend's events and starts it, if the transport has events. */
export const loadServerListener = (
  resources: Resources,
  { config, userId }: VisitContext,
  getSessionId: () => string | undefined,
  send: Send,
): void => {
  if (!config.transport.subscribe) return
  import('./listenForServerEvents.js')
    .then((loaded) => loaded.listenForServerEvents(resources, config, userId, getSessionId, send))
    .catch(() => {})
}
