import type { SnapTradeError } from '../core/errors.js'
import type { Connection } from '../core/models.js'
import type { ExitReason, OutcomeRoad } from './events.js'
import { createHold, type Hold } from './hold.js'
import type { LinkStore } from './link.js'
import { readPending, writePending } from './pending.js'
import type { Visit } from './session.js'
import { type ConnectionsBefore, rememberConnections } from './verify.js'

/** What attending to any visit of a provider needs. */
export interface AttendContext {
  userId: string | null
  links: LinkStore
  /** Asks the backend, past any cache. Undefined if the backend does not list connections. */
  listConnections: (() => Promise<Connection[]>) | undefined
  origins: readonly string[]
  callbackUrl: string | undefined
}

/** One visit being attended to: what its parts share. */
export interface Attendance extends AttendContext, Hold {
  readonly visit: Visit
  /** The connections before the visit; undefined when they could not be read. */
  readonly before: Promise<ConnectionsBefore | undefined>
  /** The outcomes. The first one wins; only a success may still follow another one. */
  connect(connectionId: string, via: OutcomeRoad): void
  exit(reason: ExitReason): void
  fail(error: SnapTradeError): void
  /** Lets go of everything; also of what is kept for a next page. */
  end(): void
}

/** Begins to attend to a visit. `before` is given for one that an earlier page began. */
export const createAttendance = (
  visit: Visit,
  context: AttendContext,
  before?: Promise<ConnectionsBefore | undefined>,
): Attendance => {
  const hold = createHold()
  const end = () => {
    hold.release()
    writePending(undefined)
  }
  const tell = (outcome: Parameters<Visit['end']>[0]) => {
    visit.end(outcome)
    const pending = readPending()
    if (pending) writePending({ ...pending, returned: undefined, isTold: true })
  }
  return {
    ...context,
    ...hold,
    visit,
    before: before ?? readConnections(context.listConnections),
    connect(connectionId, via) {
      if (visit.state.status === 'connected') return
      end()
      visit.surface?.close()
      visit.set({ status: 'connected', connectionId, via }, { type: 'connected', connectionId, via })
    },
    exit: (reason) => tell({ status: 'exited', reason }),
    fail: (error) => tell({ status: 'failed', error }),
    end,
  }
}

const readConnections = async (listConnections: AttendContext['listConnections']) =>
  listConnections?.().then(rememberConnections, () => undefined)
