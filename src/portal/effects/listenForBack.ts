import type { Resources } from '../resources.js'
import type { VisitEvent } from '../visitEvent.js'

/** Detects that the user is back at the page: it has the focus again, or was restored from the back-forward cache. */
export const listenForBack = ({ listen }: Resources, send: (event: VisitEvent) => void): void => {
  listen(window, 'focus', () => send({ type: 'back', isRestored: false }))
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) send({ type: 'back', isRestored: true })
  })
}
