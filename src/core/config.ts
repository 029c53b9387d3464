import { addressProblem } from './address.js'
import { SnapTradeError } from './errors.js'
import type { KeyStore } from './keyStore.js'
import { originOf } from './origin.js'
import type { Transport } from './transport.js'

/** Settings for visits to the Connection Portal. */
export interface PortalParameters {
  /**
   * Origins to trust in addition to SnapTrade's production origins, for example the sandbox's
   * `http://127.0.0.1:4010`. Compared exactly. Allowed are `https:`, the schemes of web views
   * (`capacitor://localhost`) and browser extensions, and `http:` on this machine and on private networks
   * (`http://192.168.1.20:4010`, `*.local`).
   */
  origins?: readonly string[] | undefined
  /**
   * The page of your app that the portal redirects to, as an absolute URL or a path. The page calls
   * `completeConnection()` or renders `<ConnectionCallback>`. The id of the visit replaces `{attempt}` in the URL, or
   * is added to the query. The page reports the outcome if a brokerage's page cuts the connection to the window, and
   * is required for `display="redirect"`.
   */
  callbackUrl?: string | undefined
  /** The name of your app. Shown in the window while it waits for its login link. */
  appName?: string | undefined
  /** The URL of your app's logo. Shown in that window instead of the name, at most 3rem high. */
  appLogo?: string | undefined
}

/** Parameters of `createConfig`. */
export interface CreateConfigParameters {
  /** Sends operations to your backend: `http('/api/snaptrade')` or `custom({ request })`. */
  transport: Transport
  portal?: PortalParameters | undefined
  /**
   * Stores the private keys of users with encrypted responses. Default: IndexedDB, loaded when it is first needed.
   */
  keyStore?: KeyStore | undefined
}

/** The package's settings. Create them once per app. */
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

/** The origins of SnapTrade's Connection Portal: those that SnapTrade's own React component trusts in production. */
export const PORTAL_ORIGINS = ['https://app.snaptrade.com', 'https://connect.snaptrade.com'] as const

/**
 * Returns the settings that `SnapTradeProvider` and all hooks use.
 * Throws `config_invalid` if the transport is missing, or a portal origin or the callback URL is not valid.
 *
 * @example
 * const config = createConfig({ transport: http('/api/snaptrade') })
 */
export const createConfig = ({ transport, keyStore, portal = {} }: CreateConfigParameters): Config => {
  if (typeof transport?.request !== 'function') {
    throw new SnapTradeError('config_invalid', {
      detail: 'Pass a transport: http(url) or custom({ request }).',
    })
  }
  const origins = (portal.origins ?? []).map((origin) => {
    // `URL.origin` is "null" for web views and extensions, so these are matched by their form.
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
