import { type Pending, writePending } from '../pending.js'
import type { ConnectionsBefore } from '../verify.js'

/**
 * Stores a visit for the next page: immediately, because this page may be left, and again when the connections before
 * the visit are known.
 */
export const createKeeper = (
  describe: () => Omit<Pending, 'before' | 'isBeforeLate'> | undefined,
  before: Promise<ConnectionsBefore | undefined>,
) => {
  let known: ConnectionsBefore | undefined
  const write = () => {
    const described = describe()
    if (!described) return
    writePending({
      ...described,
      before: known && [...known.byId],
      isBeforeLate: known?.isLate ?? false,
    })
  }
  let hasWritten = false
  const isKnown = before.then((connections) => {
    known = connections
    if (hasWritten) write()
  })
  return {
    /** Resolves when everything that the next page needs is known. */
    isKnown,
    keep() {
      hasWritten = true
      write()
    },
  }
}
