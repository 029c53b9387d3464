import type { Sandbox } from '../sandbox/contract.js'
import { deliver } from './deliver.js'
import { openVisit, type PortalVisit } from './portalVisit.js'
import { createStubWindow, type StubWindow } from './stubWindow.js'

/** Milliseconds to wait for a window. Shorter than the default timeout of test runners. */
const PATIENCE = 3000

/** Replaces `window.open`. Each window visits the portal at the URL it is sent to. */
export const stubPortalWindows = (sandbox: Sandbox) => {
  const original = window.open
  let current: StubWindow | undefined
  let visit: Promise<PortalVisit> | undefined
  let isBlocked = false
  let waiting: (() => void)[] = []

  const open = (url: string | URL = ''): Window | null => {
    if (isBlocked) {
      // A click may try several kinds of window. All of them are blocked.
      queueMicrotask(() => {
        isBlocked = false
      })
      return null
    }
    const popup = createStubWindow((address) => {
      // The app clears the window before the next visit, whose link is being requested.
      if (address === 'about:blank') {
        visit = undefined
        return
      }
      visit = openVisit(sandbox, address, async (message) => {
        if (!popup.isClosed) deliver(popup.proxy, sandbox.portal, message)
      })
      visit.catch(() => {}) // reported to the code that waits for the visit
      for (const resume of waiting) resume()
      waiting = []
    })
    current = popup
    visit = undefined
    if (url) popup.proxy.location.replace(String(url))
    return popup.proxy
  }
  window.open = open

  const untilAtPortal = () =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`No window opened the portal within ${PATIENCE / 1000} s. Was the button clicked?`))
      }, PATIENCE)
      waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })

  return {
    isOpen: () => current !== undefined && !current.isClosed,
    /** Resolves with the visit once its window has opened the portal. */
    visit: async (): Promise<PortalVisit> => {
      if (!visit || current?.isClosed) await untilAtPortal()
      return (await visit) as PortalVisit
    },
    close: () => current?.close(),
    block: () => {
      isBlocked = true
    },
    restore: () => {
      if (window.open === open) window.open = original
    },
  }
}
