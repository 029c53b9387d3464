import type { Connection } from '../../core/models.js'
import { failures } from '../failures.js'
import type { Resources } from '../resources.js'
import type { Effect, VisitEvent } from '../state.js'
import { type ConnectionsBefore, findOutcome, rememberConnections, type Sought } from '../verify.js'

type Looks = Extract<Effect, { type: 'verify' }>['looks']

/** Milliseconds before each look at the connections. The late ones take ten minutes. */
const DELAYS: Record<Looks, readonly number[]> = {
  few: [0, 1000, 2000, 3000],
  late: [3000, 5000, 8000, 13_000, 21_000, 34_000, 55_000, 89_000, 144_000, 227_000],
  one: [0],
}

export interface VerifierParameters extends Omit<Sought, 'claimed'> {
  /** Asks the backend, past any cache. */
  listConnections: (() => Promise<Connection[]>) | undefined
  claimed: () => Sought['claimed']
  /** The connections before, if an earlier page began the visit. */
  kept: { before: ConnectionsBefore | undefined } | undefined
}

/** Finds out from the backend what a visit achieved. */
export interface Verifier {
  /** The connections before the visit; undefined if they could not be read. */
  readonly before: Promise<ConnectionsBefore | undefined>
  /** From now on the person can make a connection. */
  portalOpens(): void
  look(looks: Looks): void
}

/** Reads the connections as they are at the start, to compare with later. */
export const createVerifier = (
  { after }: Resources,
  { listConnections, kept, claimed, ...sought }: VerifierParameters,
  send: (event: VisitEvent) => void,
): Verifier => {
  let isOpen = false
  let series: object | undefined
  const read = async () => {
    try {
      const connections = await listConnections?.()
      return connections && { byId: rememberConnections(connections), isLate: isOpen }
    } catch {
      return undefined
    }
  }
  const before = kept ? Promise.resolve(kept.before) : read()

  const lookOnce = async (): Promise<VisitEvent<'found' | 'unchanged' | 'unknown'>> => {
    try {
      const then = await before
      const now = (await listConnections?.()) ?? []
      // What is to be fixed has to be compared; what is new has a date.
      if (!then && sought.reconnect !== undefined) {
        throw new Error('The connections before the visit could not be read.')
      }
      const connectionId = findOutcome(then, now, { ...sought, claimed: claimed() })
      return connectionId === undefined ? { type: 'unchanged' } : { type: 'found', connectionId }
    } catch (cause) {
      return { type: 'unknown', error: failures.unverified(cause) }
    }
  }

  return {
    before,
    portalOpens() {
      isOpen = true
    },
    async look(looks) {
      const own = {}
      // The next series takes the place of the one before; a single look is beside it.
      if (looks !== 'one') series = own
      const isOver = () => looks !== 'one' && series !== own
      let answer: VisitEvent<'found' | 'unchanged' | 'unknown'> = { type: 'unchanged' }
      for (const delay of DELAYS[looks]) {
        await new Promise<void>((resolve) => after(delay, resolve))
        if (isOver()) return
        answer = await lookOnce()
        if (isOver()) return
        if (answer.type === 'found') break
      }
      if (answer.type === 'found' || looks === 'few') send(answer)
    },
  }
}
