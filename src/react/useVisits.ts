'use client'

import { useContext, useEffect, useMemo, useRef } from 'react'
import type { Config } from '../core/config.js'
import { createVisits, type Visits } from '../portal/visits.js'
import type { UserParameters } from '../query/user.js'
import { SnapTradeContext, type SnapTradeContextValue } from './context.js'
import { type ConfigParameter, providerMissing } from './useSnapTrade.js'
import { warnOfNewConfig } from './useStableConfig.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/**
 * Returns the visits that a component uses: its provider's, or its own if it has another config or user. Throws
 * `provider_missing` if there is no config.
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
  const visits = useOwnVisits(hook, used, person, provided?.visits)
  return provided ?? { ...context, config: used, userId: person, visits }
}

/** One memo and one effect, because a page can have a thousand idle buttons that use their provider's visits. */
const useOwnVisits = (hook: string, config: Config, person: string | null, provided: Visits | undefined) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another config does not end a visit
  const { latest, visits } = useMemo(() => {
    const latest: { config: Config; hasWarned?: boolean } = { config }
    return { latest, visits: provided ?? createVisits(() => latest.config, person) }
  }, [provided, person])
  const former = useRef<{ own?: Visits | undefined; person: string | null }>({ person })
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' && latest.config !== config && !provided) {
      warnOfNewConfig(hook, latest)
    }
    latest.config = config
    // The user signed out. The provider releases its own visits. An unmounted component still receives its visit's
    // outcome.
    if (former.current.person !== person) former.current.own?.release()
    former.current = { own: provided ? undefined : visits, person }
  }, [hook, latest, visits, config, person, provided])
  return visits
}
