import type { WindowTexts } from '../../messages/enWindow.js'
import { createResources } from '../resources.js'
import { element } from './element.js'
import type { FrameHandlers } from './openInPage.js'
import { createPortalFrame } from './portalFrame.js'
import type { Surface } from './surface.js'

/** Shows the portal inside an element of the page. It is closed when that element is removed. */
export const openInline = (container: HTMLElement, texts: WindowTexts, handlers: FrameHandlers): Surface => {
  const resources = createResources()
  const frame = createPortalFrame(resources, texts, handlers)
  const box = element('div', 'snaptrade-portal-inline')
  box.append(...frame.parts)
  container.append(box)
  return frame.toSurface({
    kind: 'inline',
    isClosed: () => !box.isConnected,
    focus: () => box.querySelector('iframe')?.focus(),
    close() {
      resources.release()
      box.remove()
    },
  })
}
