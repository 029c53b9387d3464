import type { WindowTexts } from '../../messages/enWindow.js'
import { createResources } from '../resources.js'
import { button, element } from './element.js'
import type { FrameHandlers } from './openInPage.js'
import { createPortalFrame } from './portalFrame.js'
import { lockScroll } from './scrollLock.js'
import type { Surface } from './surface.js'

/**
 * Creates the dialog. It has a visible close button, because Escape has no effect while the focus is inside the
 * frame.
 */
const createDialog = (texts: WindowTexts, parts: readonly HTMLElement[]) => {
  const dialog = element('dialog', 'snaptrade-dialog')
  dialog.setAttribute('aria-label', texts.portal)
  const bar = element('div', 'snaptrade-dialog-bar')
  const close = button('snaptrade-dialog-close', texts.close)
  bar.append(element('span', 'snaptrade-dialog-title', texts.portal), close)
  dialog.append(bar, ...parts)
  return { dialog, close }
}

/** Shows the portal in a native dialog over the page. Closing it restores the page's scrolling and focus. */
export const openModal = (texts: WindowTexts, handlers: FrameHandlers): Surface => {
  const resources = createResources()
  const frame = createPortalFrame(resources, texts, handlers)
  const { dialog, close } = createDialog(texts, frame.parts)
  const { activeElement } = document
  let isClosed = false

  const closeDialog = () => {
    if (isClosed) return
    isClosed = true
    resources.release()
    dialog.close()
    dialog.remove()
    if (activeElement instanceof HTMLElement) activeElement.focus()
  }
  const leave = () => {
    if (isClosed) return
    closeDialog()
    handlers.onClose()
  }

  resources.listen(close, 'click', leave)
  resources.listen(dialog, 'cancel', (event) => {
    event.preventDefault()
    leave()
  })
  // A second Escape closes a dialog even if its page prevents it.
  resources.listen(dialog, 'close', leave)
  resources.hold(lockScroll())
  // If a part of the page has its own theme, the dialog uses it.
  ;(activeElement?.closest('body [data-snaptrade-theme]') ?? document.body).append(dialog)
  dialog.showModal()
  close.focus()

  return frame.toSurface({
    kind: 'modal',
    isClosed: () => isClosed || !dialog.isConnected,
    focus: () => close.focus(),
    close: closeDialog,
  })
}
