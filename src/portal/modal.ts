import type { WindowTexts } from '../messages/enWindow.js'
import type { Surface } from './popup.js'

/** What the modal asks for. */
export interface ModalHandlers {
  onClose: () => void
  /** "Open in a new window", for a portal that does not show up here. */
  onWindow: () => void
}

/**
 * Milliseconds after which the modal asks whether there is anything to see: a page that refused the frame looks to us
 * like one that loads, and the portal says nothing before it is done. The way to a window of its own is always there.
 */
const PATIENCE = 10_000

/**
 * Shows the portal in a native dialog over the page. Escape is dead while the focus is inside the frame, hence a button
 * that closes it is always to be seen. The page's scrolling comes back exactly as it was, and so does the focus.
 */
export const openModal = (texts: WindowTexts, { onClose, onWindow }: ModalHandlers): Surface => {
  const { activeElement } = document
  const root = document.documentElement
  const overflow = [
    root.style.getPropertyValue('overflow'),
    root.style.getPropertyPriority('overflow'),
  ] as const

  const dialog = element('dialog', 'snaptrade-dialog')
  dialog.setAttribute('aria-label', texts.portal)
  const bar = element('div', 'snaptrade-dialog-bar')
  const title = element('span', 'snaptrade-dialog-title')
  title.textContent = texts.portal
  const close = element('button', 'snaptrade-dialog-close')
  close.type = 'button'
  close.textContent = texts.close
  close.addEventListener('click', onClose)
  bar.append(title, close)
  const frame = element('iframe', 'snaptrade-dialog-frame')
  frame.title = texts.portal
  frame.setAttribute(
    'allow',
    'clipboard-read; clipboard-write; publickey-credentials-get *; publickey-credentials-create *',
  )
  frame.referrerPolicy = 'no-referrer'
  const waiting = element('p', 'snaptrade-dialog-waiting')
  waiting.setAttribute('role', 'status')
  waiting.textContent = texts.preparing
  const open = element('button', 'snaptrade-link')
  open.type = 'button'
  open.textContent = texts.openInWindow
  open.addEventListener('click', onWindow)
  const foot = element('p', 'snaptrade-dialog-foot')
  foot.append(open)
  dialog.append(bar, waiting, frame, foot)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    onClose()
  })

  const patience = setTimeout(() => foot.prepend(`${texts.portalMissing} `), PATIENCE)
  const onMessage = ({ source }: MessageEvent) => {
    if (source === frame.contentWindow) clearTimeout(patience)
  }
  frame.addEventListener('load', () => {
    if (frame.src) waiting.remove()
  })
  window.addEventListener('message', onMessage)

  root.style.setProperty('overflow', 'hidden')
  // Where a part of the page has a theme of its own, the dialog has it, too.
  ;(activeElement?.closest('body [data-snaptrade-theme]') ?? document.body).append(dialog)
  dialog.showModal()
  close.focus()
  let isClosed = false
  return {
    kind: 'modal',
    get window() {
      return frame.contentWindow
    },
    navigate: (url) => {
      frame.src = url
    },
    isClosed: () => isClosed,
    focus: () => close.focus(),
    close() {
      if (isClosed) return
      isClosed = true
      clearTimeout(patience)
      window.removeEventListener('message', onMessage)
      dialog.close()
      dialog.remove()
      root.style.removeProperty('overflow')
      if (overflow[0]) root.style.setProperty('overflow', ...overflow)
      if (activeElement instanceof HTMLElement) activeElement.focus()
    },
  }
}

const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string) => {
  const made = document.createElement(tag)
  made.className = className
  return made
}
