import type { SnapTradeError } from '../../core/errors.js'
import type { WindowTexts } from '../../messages/enWindow.js'
import { openInline } from './inline.js'
import { openModal } from './modal.js'
import { openRedirect } from './redirect.js'
import type { Surface } from './surface.js'

/** A display that opens no window. */
export type InPageDisplay = 'modal' | 'inline' | 'redirect'

/** What a surface in the page notices. */
export interface FrameHandlers {
  /** Closed by the person. */
  onClose: () => void
  /** "Open in a new window". */
  onWindow: () => void
  /** The page's Content-Security-Policy refuses the frame. */
  onBlocked: (error: SnapTradeError) => void
}

/** What a surface in the page needs. */
export interface InPageParameters extends FrameHandlers {
  texts: WindowTexts
  /** The place of an inline frame. */
  container: HTMLElement | undefined
  /** Resolves when the page may be left. */
  isKept: Promise<unknown>
}

/** Opens a surface that needs no window. */
export const openInPage = (display: InPageDisplay, parameters: InPageParameters): Surface => {
  const { texts, container, isKept } = parameters
  if (display === 'redirect') return openRedirect(isKept)
  return display === 'inline' && container
    ? openInline(container, texts, parameters)
    : openModal(texts, parameters)
}
