import type { SandboxOptions } from './settings.js'

/** Where the sandbox is reached. */
export interface SandboxAddress {
  readonly origin: string
  /** The page that a login link leads to. */
  readonly redeemUrl: string
  /** Takes up the address that a request was sent to, unless the options name one. */
  learn(request: Request): void
}

/** An address in a process that serves nothing: requests are handed over and nothing listens there. */
const IN_MEMORY = 'http://127.0.0.1:4010'

/** Creates the address of a sandbox. Throws a `TypeError` for a `url` or `portalUrl` that is not a URL. */
export const createAddress = ({
  url,
  portalUrl,
}: Pick<SandboxOptions, 'url' | 'portalUrl'>): SandboxAddress => {
  let { origin } = new URL(url ?? IN_MEMORY)
  const redeemUrl = () => new URL(portalUrl ?? '/snapTrade/redeemToken', origin).href
  // A bad `portalUrl` fails here and not at the first login.
  redeemUrl()
  return {
    get origin() {
      return origin
    },
    get redeemUrl() {
      return redeemUrl()
    },
    learn(request) {
      if (url === undefined && portalUrl === undefined) origin = new URL(request.url).origin
    },
  }
}
