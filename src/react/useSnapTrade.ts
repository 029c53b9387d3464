'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect } from 'react'
import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import type { UserParameters } from '../query/user.js'
import { watchUnhandled } from '../query/watchUnhandled.js'
import { SnapTradeContext } from './context.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Parameters of every hook. */
export interface ConfigParameter {
  /** Used instead of the provider's. */
  config?: Config | undefined
}

/**
 * Returns the settings of a hook: its own, else the provider's. Throws `provider_missing` with the name of the hook.
 */
export const useSnapTrade = (
  hook: string,
  parameters: ConfigParameter & UserParameters,
): { config: Config; userId: string | null; signedInUserId: string | null } => {
  const context = useContext(SnapTradeContext)
  const client = useContext(QueryClientContext)
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' && client) watchUnhandled(client)
  }, [client])
  const config = parameters.config ?? context?.config
  if (!config) throw providerMissing(hook)
  const { signedInUserId = context?.userId ?? null, userId = signedInUserId } = parameters
  return { config, userId, signedInUserId }
}

/** Returns the error of a hook that is used outside a provider. */
export const providerMissing = (hook: string): SnapTradeError =>
  new SnapTradeError('provider_missing', {
    detail: `${hook} needs a <SnapTradeProvider config={config}> around it, or a config of its own.`,
  })
