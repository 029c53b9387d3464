import type { SandboxOptions } from './settings.js'

/** The address at which the sandbox is served. */
export interface SandboxAddress {
  readonly origin: string
  /** The URL of the page that a login link opens. */
  readonly redeemUrl: string
  /** Uses the address of a request, unless the options set one. */
  learn(request: Request): void
  /** Returns the URL for a link that a request asks for. Concurrent requests can use different addresses. */
  redeemUrlFor(request: Request): string
}

/** The address in a process without a server: requests are passed to the sandbox directly. */
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
  // Fails here for an invalid `portalUrl`, and not at the first login link.
  redeemUrlAt(origin)
  let isReported = false
  /**
   * A proxy may have another host name. Another port of the same machine is a mistake: its links open an error page.
   */
  const reportOtherPort = (request: Request) => {
    const [own, other] = [new URL(origin), new URL(request.url)]
    if (isReported || own.port === other.port || ![own, other].every((one) => isThisMachine(one.hostname)))
      return
    isReported = true
    console.warn(
      `[react-snaptrade-connect] The sandbox has the option url: '${origin}', but a request arrived at ${other.origin}. Its links open ${origin}. Leave out url, or set it to the address at which the sandbox is served.`,
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
