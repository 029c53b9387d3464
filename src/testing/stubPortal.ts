import type { Sandbox } from '../sandbox/contract.js'
import { deliver, outsideAct } from './deliver.js'
import { openVisit, type PortalVisit } from './portalVisit.js'
import { createStubWindow, type StubWindow } from './stubWindow.js'
import type { TestPortal } from './testPortal.js'

/** Milliseconds to wait for a window: less than test runners give a test. */
const PATIENCE = 3000

/**
 * Plays the person at the Connection Portal, where there is no browser: takes the place of `window.open`, visits
 * the sandbox's own pages, and tells your app what they tell. Call `restore` when the test is over.
 *
 * @example
 * const portal = stubPortal(backend.sandbox)
 * afterEach(() => portal.restore())
 */
export const stubPortal = (sandbox: Sandbox): TestPortal => {
  const original = window.open
  let current: StubWindow | undefined
  let visit: Promise<PortalVisit> | undefined
  let isBlocked = false
  let waiting: (() => void)[] = []

  const open = (url: string | URL = ''): Window | null => {
    if (isBlocked) {
      isBlocked = false
      return null
    }
    const popup = createStubWindow((address) => {
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

  /** The visit, as soon as its window has come to the portal. */
  const atPortal = async (): Promise<PortalVisit> => {
    if (!visit || current?.isClosed) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(
            new Error(`No window came to the portal within ${PATIENCE / 1000} s. Was the button pressed?`),
          )
        }, PATIENCE)
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
    return (await visit) as PortalVisit
  }

  const logIn = async (broker: string, fields: Record<string, string>): Promise<PortalVisit> => {
    const page = await atPortal()
    if (page.message) await page.submit({ action: 'retry' })
    await page.submit({ broker })
    await page.submit({ action: 'connect', ...fields })
    return page
  }
  const unexpected = ({ title, message }: PortalVisit) =>
    new Error(`The portal shows "${title}"${message ? ` and tells ${JSON.stringify(message)}` : ''}.`)

  window.open = open
  return {
    get isOpen() {
      return current !== undefined && !current.isClosed
    },
    connect: ({ broker = 'SANDBOX', username = 'demo', scenario = 'self-directed' } = {}) =>
      outsideAct(async () => {
        const page = await logIn(broker, { username, password: 'demo', scenario })
        const { message } = page
        if (typeof message === 'object' && message.status === 'SUCCESS') return message.authorizationId
        throw unexpected(page)
      }),
    fail: ({ broker = 'SANDBOX', scenario = 'invalid-credentials' } = {}) =>
      outsideAct(async () => {
        // No username is wrong everywhere; a password is not asked for everywhere.
        const page = await logIn(broker, { username: '', password: 'wrong', scenario })
        const { message } = page
        if (typeof message === 'object' && message.status === 'ERROR') return message.errorCode
        throw unexpected(page)
      }),
    abandon: () => outsideAct(async () => (await atPortal()).submit({ action: 'close' })),
    close: () =>
      outsideAct(async () => {
        await atPortal()
        current?.close()
      }),
    block: () => {
      isBlocked = true
    },
    restore: () => {
      current?.close()
      if (window.open === open) window.open = original
    },
  }
}
