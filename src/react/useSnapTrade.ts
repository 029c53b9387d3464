'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect } from 'react'
import type { Config } from '../core/config.js'
import { SnapTradeError } from '../core/errors.js'
import type { UserParameters } from '../query/user.js'
import { watchUnhandled } from '../query/watchUnhandled.js'
import { SnapTradeContext } from './context.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** What every hook takes beside its own. */
export interface ConfigParameter {
  /** In place of a provider's. */
  config?: Config | undefined
}

/** The settings a hook works with: its own, else the provider's. Throws `provider_missing`, naming the hook. */
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

/** The error of a hook that stands outside of any provider. */
export const providerMissing = (hook: string): SnapTradeError =>
  new SnapTradeError('provider_missing', {
    detail: `${hook} needs a <SnapTradeProvider config={config}> around it, or a config of its own.`,
  })
