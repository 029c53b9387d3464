import { enWindow } from '../messages/enWindow.js'
import type { Effect, EffectType } from './effect.js'
import { readConnectionsBefore } from './effects/connectionsBefore.js'
import { createDeadlines } from './effects/deadlines.js'
import { fetchLink } from './effects/fetchLink.js'
import { createKeeper } from './effects/keepPending.js'
import { listenForBack } from './effects/listenForBack.js'
import { listenForMessages } from './effects/listenForMessages.js'
import type { Verifier } from './effects/verifyOutcome.js'
import type { PortalEventBody } from './events.js'
import { failures } from './failures.js'
import { forgetPending } from './pending.js'
import { createResources, type Resources } from './resources.js'
import { createShownSurface, type ShownSurface } from './shownSurface.js'
import type { State } from './state.js'
import { USUAL_WAIT } from './surfaces/waitingPage.js'
import type { VisitEvent } from './visitEvent.js'
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

/** What the next page needs of the visit, and what is compared in the end. */
const createMemories = (
  resources: Resources,
  { visitId, loginOptions, pending, link }: VisitSetup,
  { userId, claims, listConnections }: VisitContext,
  { getState, send }: VisitLoop,
) => {
  const { reconnect, broker } = loginOptions
  const startedAt = pending?.startedAt ?? Date.now()
  const returnTo = pending?.returnTo ?? location.href
  let isPortalOpen = link !== undefined
  const before = pending
    ? Promise.resolve(pending.before && { byId: new Map(pending.before), isLate: pending.isBeforeLate })
    : readConnectionsBefore(listConnections, () => isPortalOpen)
  const keeper = createKeeper(() => {
    const { status, attemptIds, sessionId, surface } = getState()
    if (status === 'ended') return undefined
    const isReported = status === 'lingering'
    return { visitId, userId, attemptIds, sessionId, loginOptions, surface, startedAt, returnTo, isReported }
  }, before)

  let verifier: Promise<Verifier> | undefined
  /** Most visits end without it, so it is loaded when it is needed. */
  const loadVerifier = async (list: NonNullable<typeof listConnections>) => {
    const { createVerifier } = await import('./effects/verifyOutcome.js')
    const sought = { reconnect, broker, startedAt, claimed: () => claims.claimed }
    return createVerifier(resources, { ...sought, listConnections: list, before }, send)
  }
  return {
    keeper,
    /** From now on the person can make a connection. */
    portalOpens() {
      isPortalOpen = true
    },
    async verify(looks: Effect<'verify'>['looks']) {
      if (!listConnections) return
      try {
        verifier ??= loadVerifier(listConnections)
        await (await verifier).look(looks)
      } catch (cause) {
        verifier = undefined
        if (looks === 'few') send({ type: 'unknown', error: failures.unverified(cause) })
      }
    },
  }
}

/** Makes what performs the effects of one visit. It owns all the visit's resources. */
export const createPerformer = (setup: VisitSetup, context: VisitContext, loop: VisitLoop): Performer => {
  const { visitId, loginOptions, texts, surface, tab, container, openInPage } = setup
  const { send, report, getState } = loop
  const resources = createResources()
  const deadlines = createDeadlines(resources, send)
  const { keeper, portalOpens, verify } = createMemories(resources, setup, context, loop)
  const words = { ...enWindow, ...texts }
  const parameters = { opened: surface, visitId, texts: words, container, openInPage, isKept: keeper.isKnown }
  const shown = createShownSurface(resources, parameters, send)

  const performers: Performers = {
    listen() {
      listenForMessages(resources, () => shown.source, context.origins, send)
      listenForBack(resources, send)
      context.claims.listen(resources)
      resources.hold(tab.release)
      if (context.config.transport.subscribe) {
        import('./effects/listenForServerEvents.js')
          .then(({ listenForServerEvents }) => {
            listenForServerEvents(resources, context.config, context.userId, () => getState().sessionId, send)
          })
          .catch(() => {}) // there are other ways
      }
    },
    openSurface: ({ display, url }) => shown.open(display, url),
    showWaiting() {
      const surface = shown.current
      const waitingTexts = { ...words, ...context.app }
      surface?.showWaiting(waitingTexts)
      resources.after(USUAL_WAIT, () => {
        if (getState().status === 'preparing') surface?.showDelay(waitingTexts)
      })
    },
    navigate: ({ url }) => shown.current?.navigate(url),
    focus: () => shown.current?.focus(),
    watchSurface: shown.watch,
    closeSurface: shown.close,
    fetchLink: () => fetchLink(context.links, loginOptions, portalOpens, send),
    listenForReturn({ attemptId }) {
      // Without it the outcome is found by a look at the connections.
      import('./effects/listenForReturn.js')
        .then(({ listenForReturn }) => listenForReturn(resources, attemptId, send))
        .catch(() => {})
    },
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
      performers[type](effect)
    },
  }
}
