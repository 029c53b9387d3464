import type { SnapTradeError } from '../../core/errors.js'
import type { WindowTexts } from '../../messages/enWindow.js'
import { openInline } from './inline.js'
import { openModal } from './modal.js'
import { openRedirect } from './redirect.js'
import type { Surface } from './surface.js'

/** A display without a window. */
export type InPageDisplay = 'modal' | 'inline' | 'redirect'

/** Handlers of a surface in the page. */
export interface FrameHandlers {
  /** Called when the user closes it. */
  onClose: () => void
  /** Called by "Open in a new window". */
  onWindow: () => void
  /** Called if the page's Content-Security-Policy blocks the frame. */
  onBlocked: (error: SnapTradeError) => void
}

/** Parameters of a surface in the page. */
export interface InPageParameters extends FrameHandlers {
  texts: WindowTexts
  /** The element for an inline frame. */
  container: HTMLElement | undefined
  /** Resolves when the page can be left. */
  isKept: Promise<unknown>
}

/** Opens a surface without a window. */
export const openInPage = (display: InPageDisplay, parameters: InPageParameters): Surface => {
  const { texts, container, isKept } = parameters
  if (display === 'redirect') return openRedirect(isKept)
  return display === 'inline' && container
    ? openInline(container, texts, parameters)
    : openModal(texts, parameters)
}
