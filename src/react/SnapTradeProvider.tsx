'use client'

import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Config } from '../core/config.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { PortalEvent } from '../portal/events.js'
import { createVisits } from '../portal/visits.js'
import { snapTradeKeyPrefix } from '../query/keys.js'
import { refreshConnections } from '../query/refresh.js'
import { SnapTradeContext } from './context.js'
import { useLatest } from './useLatest.js'

/** What `SnapTradeProvider` takes. */
export interface SnapTradeProviderProps {
  config: Config
  /**
   * Whose data it is: your own id of the signed-in person. When it changes, everything of the former
   * person is dropped at once: their visit, their links and their data.
   */
  scope?: string | null | undefined
  /** The language of all components: a catalogue, or any texts in place of the English ones. */
  messages?: MessageOverrides | undefined
  /** Told of every visit's events, also after the button that began it is gone. */
  onEvent?: ((event: PortalEvent) => void) | undefined
  children?: ReactNode
}

/**
 * Gives hooks and components their settings. Uses the app's `QueryClient` if there is one, else its own.
 *
 * @example
 * <SnapTradeProvider config={config} scope={session.user.id}>
 *   <ConnectBrokerButton />
 * </SnapTradeProvider>
 */
export const SnapTradeProvider = ({
  config,
  scope = null,
  messages,
  onEvent,
  children,
}: SnapTradeProviderProps) => {
  const [own] = useState(() => new QueryClient())
  const client = useContext(QueryClientContext) ?? own
  const latest = useLatest(onEvent)

  const value = useMemo(() => {
    // A new scope gets visits and links of its own; those of the former person are never seen by it.
    const visits = createVisits(config, scope)
    const notify = (event: PortalEvent) => latest.current?.(event)
    return { config, scope, visits, notify }
  }, [config, scope, latest])
  useEffect(() => {
    const { visits, notify } = value
    visits.resume((event) => {
      if (event.type === 'connected') refreshConnections(client, scope)
      notify(event)
    })
    return visits.release
  }, [value, client, scope])

  // Not in a clean-up: StrictMode runs those on a mount, too, and the data would be fetched twice.
  const former = useRef(scope)
  useEffect(() => {
    if (former.current !== scope) client.removeQueries({ queryKey: snapTradeKeyPrefix(former.current) })
    former.current = scope
  }, [client, scope])

  return (
    <QueryClientProvider client={client}>
      <SnapTradeContext.Provider value={{ ...value, messages }}>{children}</SnapTradeContext.Provider>
    </QueryClientProvider>
  )
}
