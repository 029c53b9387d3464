import type { Step } from '../effect.js'
import type { Memory, StartParameters } from '../state.js'
import { isInPage } from '../surfaces/isInPage.js'
import { report, showWaiting, start, step, watchSurface } from './step.js'

/** Maximum milliseconds of a visit. */
export const VISIT_LIFE = 30 * 60_000

/** The initial data of a visit. */
export const blank = {
  hasSurface: false,
  hasOpened: false,
  links: 0,
  isFetching: false,
  isRenewed: false,
  hasSucceeded: false,
  attemptIds: [],
  sessionId: undefined,
  lastError: undefined,
}

/** Starts a visit. A window was already opened in the click; a frame and a redirect are opened now. */
export const begin = ({ why, isPrefetched, ...parameters }: StartParameters): Step => {
  const { surface, hasSurface, display } = parameters
  const memory: Memory = { ...blank, ...parameters, isFetching: true, links: 1 }
  return step(
    { ...memory, status: 'preparing' },
    { type: 'listen' },
    start('visit', VISIT_LIFE),
    report({ type: 'opening', surface, why, isPrefetched }),
    ...(isInPage(surface) ? [{ type: 'openSurface', display } as const] : []),
    ...(hasSurface ? [watchSurface] : []),
    ...(hasSurface && !isPrefetched ? [showWaiting] : []),
    ...(isPrefetched ? [] : [{ type: 'fetchLink' } as const]),
  )
}
