import type { Display, SurfaceKind } from '../events.js'

/** Returns whether the portal is shown in a frame of the page. */
export const isFramed = (surface: Display | SurfaceKind): surface is 'modal' | 'inline' =>
  surface === 'modal' || surface === 'inline'

/** Returns whether a display opens no window. */
export const isInPage = (surface: Display | SurfaceKind): surface is 'modal' | 'inline' | 'redirect' =>
  surface === 'redirect' || isFramed(surface)
