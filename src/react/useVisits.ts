'use client'

import { useContext, useEffect, useMemo, useRef } from 'react'
import { createVisits } from '../portal/visits.js'
import type { UserParameters } from '../query/user.js'
import { SnapTradeContext, type SnapTradeContextValue } from './context.js'
import { useLatest } from './useLatest.js'
import { type ConfigParameter, providerMissing } from './useSnapTrade.js'
import { useStableConfig } from './useStableConfig.js'

/**
 * Returns the visits a component takes part in: its provider's, or its own if it was given another config or person.
 * Throws `provider_missing` if there is no config.
 */
export const useVisits = (
  hook: string,
  { config, userId }: ConfigParameter & Pick<UserParameters, 'userId'>,
): SnapTradeContextValue => {
  const context = useContext(SnapTradeContext)
  const used = config ?? context?.config
  if (!used) throw providerMissing(hook)
  const person = userId === undefined ? (context?.userId ?? null) : userId
  const provided = context && used === context.config && person === context.userId ? context : undefined
  const latest = useLatest(used)
  const visits = useMemo(
    () => provided?.visits ?? createVisits(() => latest.current, person),
    [provided?.visits, latest, person],
  )
  useStableConfig(hook, provided ? undefined : used)

  // The person signed out. An unmounted component still hears of its visit's outcome.
  const former = useRef({ visits, person })
  useEffect(() => {
    if (former.current.person !== person) former.current.visits.release()
    former.current = { visits, person }
  }, [visits, person])
  return provided ?? { ...context, config: used, userId: person, visits }
}
