import type { Sandbox } from '../sandbox/contract.js'
import { outsideAct } from './deliver.js'
import type { PortalVisit } from './portalVisit.js'
import { stubPortalWindows } from './portalWindows.js'
import type { TestPortal } from './testPortal.js'

/** What is to be said when the portal did something else than the test expects of it. */
const unexpected = ({ title, message }: PortalVisit) =>
  new Error(`The portal shows "${title}"${message ? ` and tells ${JSON.stringify(message)}` : ''}.`)

/**
 * Plays the person at the Connection Portal, where there is no browser: takes the place of `window.open`, visits
 * the sandbox's own pages, and tells your app what they tell. Call `restore` when the test is over.
 *
 * @example
 * const portal = stubPortal(backend.sandbox)
 * afterEach(() => portal.restore())
 */
export const stubPortal = (sandbox: Sandbox): TestPortal => {
  const windows = stubPortalWindows(sandbox)

  const logIn = async (broker: string, fields: Record<string, string>): Promise<PortalVisit> => {
    const page = await windows.visit()
    if (page.message) await page.submit({ action: 'retry' })
    await page.submit({ broker })
    await page.submit({ action: 'connect', ...fields })
    return page
  }

  return {
    get isOpen() {
      return windows.isOpen()
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
    abandon: () => outsideAct(async () => (await windows.visit()).submit({ action: 'close' })),
    close: () =>
      outsideAct(async () => {
        await windows.visit()
        windows.close()
      }),
    block: windows.block,
    restore: () => {
      windows.close()
      windows.restore()
    },
  }
}
