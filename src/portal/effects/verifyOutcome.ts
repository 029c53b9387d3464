import type { Connection } from '../../core/models.js'
import type { Effect } from '../effect.js'
import { failures } from '../failures.js'
import type { Resources } from '../resources.js'
import { type ConnectionsBefore, findOutcome, type Sought } from '../verify.js'
import type { VisitEvent } from '../visitEvent.js'
import { inspectCheck } from './inspectCheck.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

type Looks = Extract<Effect, { type: 'verify' }>['looks']

/** Milliseconds before each check of the connections. The late ones take ten minutes. */
const DELAYS: Record<Looks, readonly number[]> = {
  few: [0, 1000, 2000, 3000],
  late: [3000, 5000, 8000, 13_000, 21_000, 34_000, 55_000, 89_000, 144_000, 227_000],
  one: [0],
}

export interface VerifierParameters extends Omit<Sought, 'claimed'> {
  /** Requests the connections from the backend, without a cache. */
  listConnections: () => Promise<Connection[]>
  claimed: () => Sought['claimed']
  /** The connections before the visit, or `undefined` if the request failed. */
  before: Promise<ConnectionsBefore | undefined>
}

/** Finds the outcome of a visit with the backend's list of connections. */
export interface Verifier {
  look(looks: Looks): Promise<void>
}

/** Creates a verifier, which checks the connections until it finds the visit's own. */
export const createVerifier = (
  { after }: Resources,
  { listConnections, before, claimed, ...sought }: VerifierParameters,
  send: (event: VisitEvent) => void,
): Verifier => {
  let series: object | undefined
  const lookOnce = async (): Promise<VisitEvent<'found' | 'unchanged' | 'unknown'>> => {
    const startedAt = process.env.NODE_ENV === 'production' ? 0 : Date.now()
    try {
      const then = await before
      const now = await listConnections()
      // A fixed connection is found by comparison, a new one by its date.
      if (!then && sought.reconnect !== undefined) {
        throw new Error('The connections before the visit could not be read.')
      }
      const found = findOutcome(then, now, { ...sought, claimed: claimed() })
      if (process.env.NODE_ENV !== 'production') inspectCheck(startedAt, then, now, found)
      return found
        ? { type: 'found', connectionId: found.id, broker: found.brokerage?.slug }
        : { type: 'unchanged' }
    } catch (cause) {
      if (process.env.NODE_ENV !== 'production') inspectCheck(startedAt)
      return { type: 'unknown', error: failures.unverified(cause) }
    }
  }

  return {
    async look(looks) {
      const own = {}
      // A new series replaces the previous one. A single check does not.
      if (looks !== 'one') series = own
      const isOver = () => looks !== 'one' && series !== own
      let result: VisitEvent<'found' | 'unchanged' | 'unknown'> = { type: 'unchanged' }
      for (const delay of DELAYS[looks]) {
        await new Promise<void>((resolve) => after(delay, resolve))
        if (isOver()) return
        result = await lookOnce()
        if (isOver()) return
        if (result.type === 'found') break
      }
      if (result.type === 'found' || looks === 'few') send(result)
    },
  }
}
