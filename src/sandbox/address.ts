import type { SandboxOptions } from './settings.js'

/** Where the sandbox is reached. */
export interface SandboxAddress {
  readonly origin: string
  /** The page that a login link opens. */
  readonly redeemUrl: string
  /** Takes the address that a request was sent to, unless the options name one. */
  learn(request: Request): void
  /** Returns the page for a link that a request asks for: requests may come by several addresses at the same time. */
  redeemUrlFor(request: Request): string
}

/** An address in a process that serves nothing: requests are handed over and nothing listens there. */
const IN_MEMORY = 'http://127.0.0.1:4010'

const isThisMachine = (hostname: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)

/** Creates the address of a sandbox. Throws a `TypeError` for a `url` or `portalUrl` that is not a URL. */
export const createAddress = ({
  url,
  portalUrl,
}: Pick<SandboxOptions, 'url' | 'portalUrl'>): SandboxAddress => {
  let { origin } = new URL(url ?? IN_MEMORY)
  const isFixed = url !== undefined || portalUrl !== undefined
  const redeemUrlAt = (base: string) => new URL(portalUrl ?? '/snapTrade/redeemToken', base).href
  // A bad `portalUrl` fails here and not at the first login.
  redeemUrlAt(origin)
  let isReported = false
  /** A proxy may have another name. Another port of the same machine is a mistake, and links end in an error page. */
  const reportOtherPort = (request: Request) => {
    const [own, other] = [new URL(origin), new URL(request.url)]
    if (isReported || own.port === other.port || ![own, other].every((one) => isThisMachine(one.hostname)))
      return
    isReported = true
    console.warn(
      `[react-snaptrade-connect] The sandbox has the option url: '${origin}', but a request arrived at ${other.origin}. Its links lead to ${origin}. Leave out url, or set it to the address that the sandbox is served at.`,
    )
  }
  return {
    get origin() {
      return origin
    },
    get redeemUrl() {
      return redeemUrlAt(origin)
    },
    learn(request) {
      if (!isFixed) origin = new URL(request.url).origin
      else if (url !== undefined) reportOtherPort(request)
    },
    redeemUrlFor: (request) => redeemUrlAt(isFixed ? origin : new URL(request.url).origin),
  }
}
