import { addressProblem } from './address.js'
import { SnapTradeError } from './errors.js'
import type { KeyStore } from './keyStore.js'
import { originOf } from './origin.js'
import type { Transport } from './transport.js'

/** How visits to the Connection Portal are trusted. */
export interface PortalParameters {
  /**
   * Origins to trust beside SnapTrade's production ones, for example the sandbox's
   * `http://127.0.0.1:4010`. Compared exactly. Takes `https:`, the schemes of web views (`capacitor://localhost`) and
   * extensions, and `http:` on this machine and on private networks (`http://192.168.1.20:4010`, `*.local`).
   */
  origins?: readonly string[] | undefined
  /**
   * The page of yours the portal leads back to, absolute or from the root: one that calls `completeConnection()` or
   * shows `<ConnectionCallback>`. An id of the visit goes in at `{attempt}`, or into the query. It is a second road to the
   * outcome, for brokerages that cut the window off, and the only one with `display="redirect"`.
   */
  callbackUrl?: string | undefined
  /** The name of your app, for the window that waits for its link. */
  appName?: string | undefined
  /** The address of your app's logo, shown there in place of the name: at most 3rem high. */
  appLogo?: string | undefined
}

/** What `createConfig` takes. */
export interface CreateConfigParameters {
  /** How operations reach your backend: `http('/api/snaptrade')` or `custom({ request })`. */
  transport: Transport
  portal?: PortalParameters | undefined
  /** Where the keys of people with encrypted answers are kept. Default: this browser's IndexedDB, loaded when needed. */
  keyStore?: KeyStore | undefined
}

/** The package's settings, made once for an app. */
export interface Config {
  readonly transport: Transport
  readonly keyStore: KeyStore | undefined
  readonly portal: {
    readonly origins: readonly string[]
    readonly callbackUrl?: string | undefined
    readonly appName?: string | undefined
    readonly appLogo?: string | undefined
  }
}

/** Where SnapTrade serves its Connection Portal (the origins its own React component trusts in production). */
export const PORTAL_ORIGINS = ['https://app.snaptrade.com', 'https://connect.snaptrade.com'] as const

/**
 * Makes the settings that `SnapTradeProvider` and every hook take.
 * Throws `config_invalid` for a missing transport, a portal origin that cannot be trusted, and a callback URL that is not
 * an address.
 *
 * @example
 * const config = createConfig({ transport: http('/api/snaptrade') })
 */
export const createConfig = ({ transport, keyStore, portal = {} }: CreateConfigParameters): Config => {
  if (typeof transport?.request !== 'function') {
    throw new SnapTradeError('config_invalid', {
      detail: 'transport is missing: http(url) or custom({ request }).',
    })
  }
  const origins = (portal.origins ?? []).map((origin) => {
    // The origins of web views and extensions: for these `URL.origin` is "null".
    if (originOf(origin) !== origin && !/^(?!http)[a-z-]+:\/\/[\w.-]+$/.test(origin)) {
      throw new SnapTradeError('config_invalid', {
        detail: `portal.origins: "${origin}" is not an https: origin.`,
      })
    }
    return origin
  })
  const { callbackUrl } = portal
  const problem = callbackUrl === undefined ? undefined : addressProblem(callbackUrl)
  if (problem) {
    throw new SnapTradeError('config_invalid', {
      detail: `portal.callbackUrl ${problem}. Write "/connected" or "https://app.example.com/connected".`,
    })
  }
  return {
    transport,
    keyStore,
    portal: { ...portal, origins: [...PORTAL_ORIGINS, ...origins] },
  }
}
