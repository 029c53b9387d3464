import { enWindow } from '../messages/enWindow.js'
import { createDeadlines } from './effects/deadlines.js'
import { fetchLink } from './effects/fetchLink.js'
import { createKeeper } from './effects/keepPending.js'
import { listenForBack } from './effects/listenForBack.js'
import { listenForMessages } from './effects/listenForMessages.js'
import { listenForReturn } from './effects/listenForReturn.js'
import { createVerifier, type Verifier } from './effects/verifyOutcome.js'
import type { PortalEventBody } from './events.js'
import { forgetPending } from './pending.js'
import { createResources, type Resources } from './resources.js'
import { createShownSurface, type ShownSurface } from './shownSurface.js'
import type { Effect, EffectType, State, VisitEvent } from './state.js'
import type { VisitContext, VisitSetup } from './visitSetup.js'

type Performers = { readonly [Type in EffectType]: (effect: Effect<Type>) => void }

/** What runs the machine of a visit. */
export interface VisitLoop {
  getState(): State
  report(event: PortalEventBody): void
  send(event: VisitEvent): void
}

/** Does what the machine asks for. */
export interface Performer {
  readonly shown: ShownSurface
  perform<Type extends EffectType>(effect: Effect<Type>): void
}

/** The baseline to compare with, and what the next page needs of the visit. */
const createMemories = (
  resources: Resources,
  { visitId, loginOptions, pending }: VisitSetup,
  { userId, claims, listConnections }: VisitContext,
  { getState, send }: VisitLoop,
) => {
  const { reconnect, broker } = loginOptions
  const startedAt = pending?.startedAt ?? Date.now()
  const returnTo = pending?.returnTo ?? location.href
  const kept = pending && {
    before: pending.before && { byId: new Map(pending.before), isLate: pending.isBeforeLate },
  }
  const verifier: Verifier = createVerifier(
    resources,
    { listConnections, kept, reconnect, broker, startedAt, claimed: () => claims.claimed },
    send,
  )
  const keeper = createKeeper(() => {
    const { status, attemptIds, sessionId, surface } = getState()
    if (status === 'ended') return undefined
    const isReported = status === 'lingering'
    return { visitId, userId, attemptIds, sessionId, loginOptions, surface, startedAt, returnTo, isReported }
  }, verifier.before)
  return { verifier, keeper }
}

/** Makes what performs the effects of one visit. It owns all the visit's resources. */
export const createPerformer = (setup: VisitSetup, context: VisitContext, loop: VisitLoop): Performer => {
  const { visitId, loginOptions, texts, surface, link, tab, container, openInPage } = setup
  const { send, report } = loop
  const resources = createResources()
  const deadlines = createDeadlines(resources, send)
  const { verifier, keeper } = createMemories(resources, setup, context, loop)
  const words = { ...enWindow, ...texts }
  const parameters = { opened: surface, visitId, texts: words, container, openInPage, isKept: keeper.isKnown }
  const shown = createShownSurface(resources, parameters, send)
  if (link) verifier.portalOpens()

  const performers: Performers = {
    listen() {
      listenForMessages(resources, () => shown.source, context.origins, send)
      listenForBack(resources, send)
      context.claims.listen(resources)
      resources.hold(tab.release)
    },
    openSurface: ({ display, url }) => shown.open(display, url),
    showWaiting: () => shown.current?.showWaiting(words.preparing),
    navigate: ({ url }) => shown.current?.navigate(url),
    focus: () => shown.current?.focus(),
    watchSurface: shown.watch,
    closeSurface: shown.close,
    fetchLink: () => fetchLink(context.links, loginOptions, verifier.portalOpens, send),
    listenForReturn: ({ attemptId }) => listenForReturn(resources, attemptId, send),
    verify: ({ looks }) => verifier.look(looks),
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
      performers[type](effect)
    },
  }
}
