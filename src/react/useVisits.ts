'use client'

import { useContext } from 'react'
import type { Config } from '../core/config.js'
import { createVisits } from '../portal/visits.js'
import { SnapTradeContext, type SnapTradeContextValue } from './context.js'
import { providerMissing } from './useSnapTrade.js'

const withoutProvider = new WeakMap<Config, SnapTradeContextValue>()

/** The visits a component takes part in: its provider's, or those of a config that was passed in its place. */
export const useVisits = (hook: string, config: Config | undefined): SnapTradeContextValue => {
  const context = useContext(SnapTradeContext)
  if (!config || config === context?.config) {
    if (context) return context
    throw providerMissing(hook)
  }
  const value = withoutProvider.get(config) ?? { config, userId: null, visits: createVisits(config, null) }
  withoutProvider.set(config, value)
  return value
}
