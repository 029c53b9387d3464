import type { Display, SurfaceKind, SurfaceReason } from '../events.js'
import { isTouchDevice } from './choose.js'
import { isFramed } from './isInPage.js'

/** Returns why a display is shown in a surface. */
export const whyThere = (display: Display, surface: SurfaceKind): SurfaceReason => {
  if (display === surface) return 'asked'
  if (isFramed(display)) return 'isolated'
  if (display !== 'auto') return 'refused'
  if (surface === 'tab' && isTouchDevice()) return 'platform'
  return surface === 'popup' ? 'default' : 'refused'
}
