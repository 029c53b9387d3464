import type { Connection } from '../../core/models.js'
import type { Effect } from '../effect.js'
import { failures } from '../failures.js'
import type { Resources } from '../resources.js'
import { type ConnectionsBefore, findOutcome, type Sought } from '../verify.js'
import type { VisitEvent } from '../visitEvent.js'

type Looks = Extract<Effect, { type: 'verify' }>['looks']

/** Milliseconds before each look at the connections. The late ones take ten minutes. */
const DELAYS: Record<Looks, readonly number[]> = {
  few: [0, 1000, 2000, 3000],
  late: [3000, 5000, 8000, 13_000, 21_000, 34_000, 55_000, 89_000, 144_000, 227_000],
  one: [0],
}

export interface VerifierParameters extends Omit<Sought, 'claimed'> {
  /** Asks the backend, past any cache. */
  listConnections: () => Promise<Connection[]>
  claimed: () => Sought['claimed']
  /** The connections before the visit; undefined if they could not be read. */
  before: Promise<ConnectionsBefore | undefined>
}

/** Finds out from the backend what a visit achieved. */
export interface Verifier {
  look(looks: Looks): Promise<void>
}

/** Makes what looks at the connections until it finds the visit's own. */
export const createVerifier = (
  { after }: Resources,
  { listConnections, before, claimed, ...sought }: VerifierParameters,
  send: (event: VisitEvent) => void,
): Verifier => {
  let series: object | undefined
  const lookOnce = async (): Promise<VisitEvent<'found' | 'unchanged' | 'unknown'>> => {
    try {
      const then = await before
      const now = await listConnections()
      // What is to be fixed has to be compared; what is new has a date.
      if (!then && sought.reconnect !== undefined) {
        throw new Error('The connections before the visit could not be read.')
      }
      const found = findOutcome(then, now, { ...sought, claimed: claimed() })
      return found
        ? { type: 'found', connectionId: found.id, broker: found.brokerage?.slug }
        : { type: 'unchanged' }
    } catch (cause) {
      return { type: 'unknown', error: failures.unverified(cause) }
    }
  }

  return {
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
