import type { Config } from '../core/config.js'
import { carriesOperation } from '../core/transport.js'
import { type Claims, createClaims } from './effects/claims.js'
import { createLinkStore } from './link.js'
import type { VisitContext } from './visitSetup.js'

/** Returns a function that returns the context of the current config. A new config is used by the next visit. */
export const createContexts = (getConfig: () => Config, userId: string | null): (() => VisitContext) => {
  const claims = createClaims()
  let known: VisitContext | undefined
  return () => {
    const config = getConfig()
    if (known?.config !== config) known = contextOf(config, userId, claims)
    return known
  }
}

const contextOf = (config: Config, userId: string | null, claims: Claims): VisitContext => {
  const { transport, portal } = config
  return {
    ...{ config, userId, claims },
    links: createLinkStore(config, userId),
    origins: portal.origins,
    callbackUrl: portal.callbackUrl,
    app: { appName: portal.appName, appLogo: portal.appLogo },
    listConnections: carriesOperation(transport, 'listBrokerageAuthorizations')
      ? () => transport.request('listBrokerageAuthorizations', {})
      : undefined,
  }
}
