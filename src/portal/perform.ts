import { enWindow } from '../messages/enWindow.js'
import type { Effect, EffectType } from './effect.js'
import { createDeadlines } from './effects/deadlines.js'
import { fetchLink } from './effects/fetchLink.js'
import { listenForBack } from './effects/listenForBack.js'
import { listenForMessages } from './effects/listenForMessages.js'
import { loadReturnListener, loadServerListener } from './effects/loadListeners.js'
import { showWaiting } from './effects/showWaiting.js'
import type { PortalEventBody } from './events.js'
import { failures } from './failures.js'
import { createMemories } from './memories.js'
import { forgetPending } from './pending.js'
import { createResources } from './resources.js'
import { createShownSurface, type ShownSurface } from './shownSurface.js'
import type { State } from './state.js'
import type { VisitEvent } from './visitEvent.js'
import type { VisitContext, VisitSetup } from './visitSetup.js'

type Performers = { readonly [Type in EffectType]: (effect: Effect<Type>) => void }

/** Runs the state machine of a visit. */
export interface VisitLoop {
  getState(): State
  report(event: PortalEventBody): void
  send(event: VisitEvent): void
}

/** Runs the side effects of a visit. */
export interface Performer {
  readonly shown: ShownSurface
  /** Runs a side effect. An exception becomes the event `broken`. */
  perform<Type extends EffectType>(effect: Effect<Type>): void
}

/** Creates the performer of one visit's side effects. It owns all resources of the visit. */
export const createPerformer = (setup: VisitSetup, context: VisitContext, loop: VisitLoop): Performer => {
  const { visitId, loginOptions, texts, surface, tab, container, openInPage } = setup
  const { send, report, getState } = loop
  const resources = createResources()
  const deadlines = createDeadlines(resources, send)
  const { keeper, portalOpens, verify } = createMemories(resources, setup, context, loop)
  const words = { ...enWindow, ...texts }
  const waitingTexts = { ...words, ...context.app }
  const isPreparing = () => getState().status === 'preparing'
  const parameters = { opened: surface, visitId, texts: words, container, openInPage, isKept: keeper.isKnown }
  const shown = createShownSurface(resources, parameters, send)

  const performers: Performers = {
    listen() {
      listenForMessages(resources, () => shown.source, context.origins, send)
      listenForBack(resources, send)
      context.claims.listen(resources)
      resources.hold(tab.release)
      loadServerListener(resources, context, () => getState().sessionId, send)
    },
    openSurface: ({ display, url }) => shown.open(display, url),
    showWaiting: () => showWaiting(resources, shown.current, waitingTexts, isPreparing),
    navigate: ({ url }) => shown.current?.navigate(url),
    focus: () => shown.current?.focus(),
    watchSurface: shown.watch,
    closeSurface: shown.close,
    fetchLink: () => fetchLink(context.links, loginOptions, portalOpens, send),
    listenForReturn: ({ attemptId }) => loadReturnListener(resources, attemptId, send),
    verify: ({ looks }) => void verify(looks),
    startDeadline: ({ name, ms }) => deadlines.start(name, ms),
    stopDeadline: ({ name }) => deadlines.stop(name),
    keep: keeper.keep,
    claim: ({ connectionId }) => context.claims.claim(connectionId),
    report: ({ event }) => report(event),
    finish() {
      resources.release()
      forgetPending(visitId)
    },
  }
  return {
    shown,
    perform<Type extends EffectType>(effect: Effect<Type>) {
      const type: Type = effect.type
      try {
        performers[type](effect)
      } catch (cause) {
        send({ type: 'broken', error: failures.broken(cause) })
      }
    },
  }
}
