import type { Sandbox } from '../sandbox/contract.js'
import type { PageData, WindowMessage } from '../sandbox/portal/messages.js'

const dataOf = (html: string): PageData | undefined => {
  const json = /<script type="application\/json" id="portal-data">(.*?)<\/script>/s.exec(html)?.[1]
  return json === undefined ? undefined : JSON.parse(json)
}

/** One visit to the sandbox's pages, without a browser that renders or runs them. */
export interface PortalVisit {
  /** The page's title, for errors. */
  readonly title: string
  /** The message that the page sends to the app. */
  readonly message: WindowMessage | undefined
  /** Submits the page's form and passes on the message of the next page. */
  submit(fields: Record<string, string>): Promise<void>
}

/** Opens a link. `tell` is called with every message of every page. */
export const openVisit = async (
  sandbox: Sandbox,
  link: string,
  tell: (message: WindowMessage) => Promise<void>,
): Promise<PortalVisit> => {
  let url = ''
  let title = ''
  let message: WindowMessage | undefined
  const goTo = async (address: string, init?: RequestInit): Promise<void> => {
    url = new URL(address, sandbox.portal).href
    const response = await sandbox.fetch(url, init)
    const location = response.headers.get('location')
    if (location) return goTo(location)
    const html = await response.text()
    const messages = dataOf(html)?.toOpener ?? []
    title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? String(response.status)
    message = messages[0]
    for (const each of messages) await tell(each)
  }
  // The sandbox redeems its links itself, also if its pages are hosted elsewhere.
  await goTo(`/snapTrade/redeemToken${new URL(link).search}`)
  return {
    get title() {
      return title
    },
    get message() {
      return message
    },
    submit: (fields) => goTo(url, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}
