import { inspect } from '../../core/inspect.js'
import type { Connection } from '../../core/models.js'
import type { ConnectionsBefore } from '../verify.js'

/** Adds a comparison of the connections to the log for developers. Without `now`, the comparison failed. */
export const inspectCheck = (
  startedAt: number,
  before?: ConnectionsBefore | undefined,
  now?: readonly Connection[],
  found?: Connection | undefined,
): void => {
  const compared = found ? 'found' : 'unchanged'
  inspect({
    kind: 'check',
    result: now ? compared : 'failed',
    before: before?.byId.size,
    now: now?.length,
    ms: Date.now() - startedAt,
  })
}
