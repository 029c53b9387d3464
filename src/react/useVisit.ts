'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useState } from 'react'
import { loginOptionNames } from '../core/operations.js'
import { reportUnhandled } from '../core/reportUnhandled.js'
import type { PortalEvent } from '../portal/events.js'
import { invalidateConnections } from '../query/invalidateConnections.js'
import type { UseConnectBrokerParameters } from './useConnectBroker.js'
import { useLatest } from './useLatest.js'
import { useVisits } from './useVisits.js'
import { createVisitActions, idle, type ShownState } from './visitActions.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Returns the visit of a button and the actions on it. */
export const useVisit = (parameters: UseConnectBrokerParameters) => {
  const { visits, userId, notify, messages } = useVisits('useConnectBroker', parameters)
  const client = useContext(QueryClientContext)
  const [shown, setShown] = useState<ShownState>()
  const latest = useLatest({ parameters, messages })

  const { owner, actions, intent } = useMemo(() => {
    const onEvent = (event: PortalEvent) => {
      if (client && event.type === 'connected') void invalidateConnections(client, { userId })
      notify?.(event)
      const { onSuccess, onExit, onError, onEvent } = latest.current.parameters
      if (process.env.NODE_ENV !== 'production' && event.type === 'failed' && !onError) {
        reportUnhandled(event.error)
      }
      onEvent?.(event)
      if (event.type === 'connected') onSuccess?.(event)
      else if (event.type === 'exited') onExit?.(event)
      else if (event.type === 'failed') onError?.(event.error)
    }
    return createVisitActions(visits, latest, setShown, onEvent)
  }, [visits, userId, notify, client, latest])

  const prefetchesOnMount = parameters.prefetch === 'mount'
  // With other options the button may adopt another visit, and needs another link.
  useEffect(() => {
    const end = visits.adopt(owner)
    if (prefetchesOnMount) actions.prefetch()
    return end
  }, [visits, owner, actions, prefetchesOnMount, ...loginOptionNames.map((key) => parameters[key])])

  // A previous user's visits are not shown to the current user.
  return { state: shown?.visits === visits ? shown.state : idle, actions, intent }
}
