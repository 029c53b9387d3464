import type { Resources } from '../resources.js'
import type { Surface } from '../surfaces/surface.js'
import { USUAL_WAIT, type WaitingTexts } from '../surfaces/waitingPage.js'

/** Shows a waiting page in an empty window, and after a while that it takes longer than usual. */
export const showWaiting = (
  { after }: Resources,
  surface: Surface | undefined,
  texts: WaitingTexts,
  isPreparing: () => boolean,
): void => {
  surface?.showWaiting(texts)
  after(USUAL_WAIT, () => {
    if (isPreparing()) surface?.showDelay(texts)
  })
}
