'use client'

import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Config } from '../core/config.js'
import { reportUnhandled } from '../core/reportUnhandled.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { PortalEvent } from '../portal/events.js'
import { createVisits } from '../portal/visits.js'
import { invalidateConnections } from '../query/invalidateConnections.js'
import { watchUnhandled } from '../query/watchUnhandled.js'
import { SnapTradeContext } from './context.js'
import { useLatest } from './useLatest.js'
import { useStableConfig } from './useStableConfig.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Props of `SnapTradeProvider`. */
export interface SnapTradeProviderProps {
  config: Config
  /**
   * Your app's id of the signed-in user; `null` when signed out. It keeps the data of different users apart. When it
   * changes, the previous user's visit, links and data are dropped immediately.
   */
  userId?: string | null | undefined
  /** The texts of all components: a catalogue, or single texts that replace the English ones. */
  messages?: MessageOverrides | undefined
  /** Called with every event of every visit, including visits whose button has been unmounted. */
  onEvent?: ((event: PortalEvent) => void) | undefined
  children?: ReactNode
}

/**
 * Provides hooks and components with their settings. Uses the app's `QueryClient` if there is one, else creates its own.
 * In development, unhandled errors are logged to the console once. Handle a visit's with `onError` of `useConnectBroker`,
 * a query's with `throwOnError` or `onError` of the `QueryCache`, a mutation's also with `mutation.onError`.
 *
 * @example
 * <SnapTradeProvider config={config} userId={session.user.id}>
 *   <ConnectBrokerButton />
 * </SnapTradeProvider>
 */
export const SnapTradeProvider = ({
  config,
  userId = null,
  messages,
  onEvent,
  children,
}: SnapTradeProviderProps) => {
  const [own] = useState(() => new QueryClient())
  const client = useContext(QueryClientContext) ?? own
  const latest = useLatest({ config, onEvent })
  // biome-ignore lint/correctness/useHookAtTopLevel: the condition is a constant of the build
  if (process.env.NODE_ENV !== 'production') useStableConfig('SnapTradeProvider', config)

  const { visits, notify } = useMemo(
    () => ({
      // A new userId gets its own visits and links. A new config does not end the current visit.
      visits: createVisits(() => latest.current.config, userId),
      notify: (event: PortalEvent) => latest.current.onEvent?.(event),
    }),
    [userId, latest],
  )
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') watchUnhandled(client)
    visits.resume((event) => {
      if (event.type === 'connected') void invalidateConnections(client, { userId })
      // No button handles the events of this visit.
      if (process.env.NODE_ENV !== 'production' && event.type === 'failed') reportUnhandled(event.error)
      notify(event)
    })
    return visits.release
  }, [visits, notify, client, userId])
  const value = useMemo(
    () => ({ config, userId, visits, notify, messages }),
    [config, userId, visits, notify, messages],
  )

  // Not in a cleanup function: StrictMode also runs it on mount, which would fetch the data twice.
  const former = useRef(userId)
  useEffect(() => {
    if (former.current !== userId) {
      // Including data of other users that the previous user viewed as staff.
      client.removeQueries({ queryKey: ['snaptrade'], predicate: ({ queryKey }) => queryKey[1] !== userId })
    }
    former.current = userId
  }, [client, userId])

  return (
    <QueryClientProvider client={client}>
      <SnapTradeContext.Provider value={value}>{children}</SnapTradeContext.Provider>
    </QueryClientProvider>
  )
}
