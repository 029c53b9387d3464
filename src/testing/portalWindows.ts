import type { Sandbox } from '../sandbox/contract.js'
import { deliver } from './deliver.js'
import { openVisit, type PortalVisit } from './portalVisit.js'
import { createStubWindow, type StubWindow } from './stubWindow.js'

/** Milliseconds to wait for a window: less than test runners give a test. */
const PATIENCE = 3000

/** Takes the place of `window.open`: each of its windows visits the portal where it is sent. */
export const stubPortalWindows = (sandbox: Sandbox) => {
  const original = window.open
  let current: StubWindow | undefined
  let visit: Promise<PortalVisit> | undefined
  let isBlocked = false
  let waiting: (() => void)[] = []

  const open = (url: string | URL = ''): Window | null => {
    if (isBlocked) {
      // A click tries more than one kind of window: all of its tries are refused.
      queueMicrotask(() => {
        isBlocked = false
      })
      return null
    }
    const popup = createStubWindow((address) => {
      // Emptied for the next visit, whose link is on its way.
      if (address === 'about:blank') {
        visit = undefined
        return
      }
      visit = openVisit(sandbox, address, async (message) => {
        if (!popup.isClosed) deliver(popup.proxy, sandbox.portal, message)
      })
      visit.catch(() => {}) // whoever waits for it is told
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
        reject(new Error(`No window came to the portal within ${PATIENCE / 1000} s. Was the button pressed?`))
      }, PATIENCE)
      waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })

  return {
    isOpen: () => current !== undefined && !current.isClosed,
    /** The visit, as soon as its window has come to the portal. */
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
