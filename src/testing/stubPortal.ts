import type { Sandbox } from '../sandbox/contract.js'
import { outsideAct } from './deliver.js'
import type { PortalVisit } from './portalVisit.js'
import { stubPortalWindows } from './portalWindows.js'
import type { TestPortal } from './testPortal.js'

/** Returns the error for a page that the test did not expect. */
const unexpected = ({ title, message }: PortalVisit) =>
  new Error(`The portal shows "${title}"${message ? ` and sends ${JSON.stringify(message)}` : ''}.`)

/**
 * Simulates the user at the Connection Portal where there is no browser: replaces `window.open`, visits the sandbox's
 * own pages, and sends your app their messages. Call `restore` after the test.
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
        // Some brokerages ask for no password, and no username is wrong at all of them.
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
