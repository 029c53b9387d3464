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

/** What `SnapTradeProvider` takes. */
export interface SnapTradeProviderProps {
  config: Config
  /**
   * The id by which your app knows the signed-in person; `null` when nobody is signed in. It keeps one person's data apart
   * from another's. When it changes, the former person's visit, links and data are dropped at once.
   */
  userId?: string | null | undefined
  /** The language of all components: a catalogue, or any texts in place of the English ones. */
  messages?: MessageOverrides | undefined
  /** Told of every visit's events, also after the button that began it is gone. */
  onEvent?: ((event: PortalEvent) => void) | undefined
  children?: ReactNode
}

/**
 * Gives hooks and components their settings. Uses the app's `QueryClient` if there is one, else its own. In development,
 * an error that no callback handles is written to the console once: see `onError` of `useConnectBroker` for a visit. A
 * query's is handled by `throwOnError` or by the `onError` of the `QueryCache`, a mutation's by `mutation.onError` as well.
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
      // A new userId gets visits and links of its own. A new config does not end the visit that is going on.
      visits: createVisits(() => latest.current.config, userId),
      notify: (event: PortalEvent) => latest.current.onEvent?.(event),
    }),
    [userId, latest],
  )
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') watchUnhandled(client)
    visits.resume((event) => {
      if (event.type === 'connected') void invalidateConnections(client, { userId })
      // No button has taken the visit up.
      if (process.env.NODE_ENV !== 'production' && event.type === 'failed') reportUnhandled(event.error)
      notify(event)
    })
    return visits.release
  }, [visits, notify, client, userId])
  const value = useMemo(
    () => ({ config, userId, visits, notify, messages }),
    [config, userId, visits, notify, messages],
  )

  // Not in a clean-up: StrictMode runs those on a mount, too, and the data would be fetched twice.
  const former = useRef(userId)
  useEffect(() => {
    if (former.current !== userId) {
      // Also the data of others, at which the former person looked as staff.
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
