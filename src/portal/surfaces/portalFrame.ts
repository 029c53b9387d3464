import { SnapTradeError } from '../../core/errors.js'
import type { WindowTexts } from '../../messages/enWindow.js'
import type { Resources } from '../resources.js'
import { button, element } from './element.js'
import type { FrameHandlers } from './openInPage.js'
import type { Surface } from './surface.js'

/**
 * Milliseconds after which the frame asks whether the portal is missing. A page that refuses to be embedded cannot be
 * distinguished from one that loads, and the portal sends no message before its end. The button for a window is
 * always visible.
 */
const PATIENCE = 10_000

/** The portal in a frame, with the elements around it. */
export interface PortalFrame {
  /** The text until the portal loads, the frame, and the button that opens a window. */
  readonly parts: readonly HTMLElement[]
  /** Returns a surface of the frame and the elements around it. */
  toSurface(around: Pick<Surface, 'kind' | 'isClosed' | 'focus' | 'close'>): Surface
}

const createFrame = (title: string) => {
  const frame = element('iframe', 'snaptrade-dialog-frame')
  frame.title = title
  const allowed =
    'clipboard-read; clipboard-write; publickey-credentials-get *; publickey-credentials-create *'
  frame.setAttribute('allow', allowed)
  frame.referrerPolicy = 'no-referrer'
  return frame
}

/** Creates a frame for the portal. It offers a window, and detects that the page's policy blocks it. */
export const createPortalFrame = (
  resources: Resources,
  texts: WindowTexts,
  { onWindow, onBlocked }: FrameHandlers,
): PortalFrame => {
  const frame = createFrame(texts.portal)
  const waiting = element('p', 'snaptrade-dialog-waiting', texts.preparing)
  waiting.setAttribute('role', 'status')
  const moveToWindow = button('snaptrade-link', texts.openInWindow)
  const foot = element('p', 'snaptrade-dialog-foot')
  foot.append(moveToWindow)
  let hasLoaded = false

  resources.listen(moveToWindow, 'click', onWindow)
  resources.listen(frame, 'load', () => {
    if (!frame.src) return
    hasLoaded = true
    waiting.remove()
  })
  const stopWaiting = resources.after(PATIENCE, () => foot.prepend(`${texts.portalMissing} `))
  resources.listen(window, 'message', (event) => {
    if ((event as MessageEvent).source === frame.contentWindow) stopWaiting()
  })
  resources.listen(document, 'securitypolicyviolation', (event) => {
    const origin = refusedOrigin(event as SecurityPolicyViolationEvent, frame.src)
    if (origin !== undefined) onBlocked(frameBlocked(origin))
  })
  return {
    parts: [waiting, frame, foot],
    toSurface: (around) => ({
      get window() {
        return frame.contentWindow
      },
      isFree: () => true,
      hasLoaded: () => hasLoaded,
      showWaiting() {},
      showDelay() {},
      navigate(url) {
        frame.src = url
      },
      ...around,
    }),
  }
}

const frameBlocked = (origin: string) =>
  new SnapTradeError('frame_blocked', {
    detail: `The Content-Security-Policy of this page blocks the frame. Add "frame-src ${origin}" to it, or show the portal in a window.`,
  })

/** Returns the origin of the frame if the page's policy blocked it. */
const refusedOrigin = (
  { effectiveDirective, blockedURI }: SecurityPolicyViolationEvent,
  url: string,
): string | undefined => {
  if (!url || effectiveDirective !== 'frame-src') return undefined
  const { origin } = new URL(url)
  return blockedURI.startsWith(origin) ? origin : undefined
}
