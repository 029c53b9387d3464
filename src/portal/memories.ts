import type { Effect } from './effect.js'
import { readConnectionsBefore } from './effects/connectionsBefore.js'
import { createKeeper } from './effects/keepPending.js'
import type { Verifier } from './effects/verifyOutcome.js'
import { failures } from './failures.js'
import type { VisitLoop } from './perform.js'
import type { Resources } from './resources.js'
import type { VisitContext, VisitSetup } from './visitSetup.js'

/** Creates the data of a visit for the next page and for the comparison at the end. */
export const createMemories = (
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
  /** Most visits end without it, so it is loaded on demand. */
  const loadVerifier = async (list: NonNullable<typeof listConnections>) => {
    const loaded = await import('./effects/verifyOutcome.js')
    const sought = { reconnect, broker, startedAt, claimed: () => claims.claimed }
    return loaded.createVerifier(resources, { ...sought, listConnections: list, before }, send)
  }
  return {
    keeper,
    /** From now on the user can create a connection. */
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
