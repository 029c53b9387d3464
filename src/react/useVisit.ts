'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useState } from 'react'
import { type LoginOptions, operations } from '../core/operations.js'
import { reportUnhandled } from '../core/reportUnhandled.js'
import type { PortalEvent, VisitState } from '../portal/events.js'
import type { VisitHandle } from '../portal/visitHandle.js'
import type { Visits } from '../portal/visits.js'
import { invalidateConnections } from '../query/invalidateConnections.js'
import { createIntent } from './createIntent.js'
import type { UseConnectBrokerParameters } from './useConnectBroker.js'
import { useLatest } from './useLatest.js'
import { useVisits } from './useVisits.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** The names of the portal's options. */
export const loginKeys = [...operations.loginSnapTradeUser.body]

const underWay: ReadonlySet<VisitState['status']> = new Set(['preparing', 'open', 'verifying'] as const)

const idle: VisitState = { status: 'idle' }

/** The portal's options as a key. A thousand buttons without any need no serializer. */
const keyOf = (options: LoginOptions): string =>
  loginKeys.some((name) => name in options) ? JSON.stringify(options, loginKeys) : '{}'

/** Whether a visit has begun and has no outcome. */
export const isUnderWay = ({ status }: VisitState): boolean => underWay.has(status)

/** The visit that belongs to a button, and what can be done with it. */
export const useVisit = (parameters: UseConnectBrokerParameters) => {
  const { visits, userId, notify, messages } = useVisits('useConnectBroker', parameters)
  const client = useContext(QueryClientContext)
  const [shown, setShown] = useState<{ visits: Visits; state: VisitState }>()
  const latest = useLatest({ parameters, messages })

  const { owner, actions, intent } = useMemo(() => {
    // Known at once, before the next render: a second press in the same task is not another visit.
    let visit: VisitHandle | undefined
    let state: VisitState = idle
    const onState = (next: VisitState) => {
      state = next
      setShown({ visits, state })
    }
    // Picks the portal's options by name: a caller may pass other things, such as the event of `onClick={connect}`.
    const serialize = (overrides?: LoginOptions) => {
      const { parameters } = latest.current
      // The dialog has a close button of its own: the portal's would be a second one.
      const look = parameters.display === 'modal' && { showCloseButton: false }
      return keyOf({ ...look, ...parameters, ...overrides })
    }
    const owner = {
      options: serialize,
      onState,
      onVisit(taken: VisitHandle) {
        visit = taken
      },
      onEvent(event: PortalEvent) {
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
      },
    }
    const connect = (overrides?: LoginOptions): VisitHandle => {
      if (visit?.press()) return visit
      const { parameters, messages } = latest.current
      const { display = 'auto', windowTexts, container } = parameters
      const texts = { ...messages?.window, ...windowTexts }
      const loginOptions: LoginOptions = JSON.parse(serialize(overrides))
      const place = container?.current ?? undefined
      visit = visits.begin({ loginOptions, display, texts, container: place, owner })
      return visit
    }
    const actions = {
      connect: (overrides?: LoginOptions) => void connect(overrides),
      connectAsync: (overrides?: LoginOptions) => connect(overrides).outcome,
      reopen: () => visit?.reopen() ?? false,
      cancel: () => visit?.cancel(),
      reset() {
        visit?.cancel()
        visit = undefined
        onState(idle)
      },
      prefetch() {
        const { display = 'auto' } = latest.current.parameters
        if (!isUnderWay(state)) visits.prefetch(JSON.parse(serialize()), display)
      },
    }
    return { owner, actions, intent: createIntent(actions.prefetch) }
  }, [visits, userId, notify, client, latest])

  const options = keyOf(parameters)
  const prefetchesOnMount = parameters.prefetch === 'mount'
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other options it may adopt another visit and needs another link
  useEffect(() => {
    const end = visits.adopt(owner)
    if (prefetchesOnMount) actions.prefetch()
    return end
  }, [visits, owner, actions, options, prefetchesOnMount])

  // The visits of a former person are over for this one, whatever their outcome.
  return { state: shown?.visits === visits ? shown.state : idle, actions, intent }
}
