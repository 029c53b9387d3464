'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { SnapTradeError } from '../core/errors.js'
import { type LoginOptions, operations } from '../core/operations.js'
import type { ExitReason, OutcomeRoad, PortalEvent, VisitState } from '../portal/events.js'
import { isUnderWay, type Session } from '../portal/session.js'
import type { Visits } from '../portal/visits.js'
import { refreshConnections } from '../query/refresh.js'
import { type ButtonProps, mergeButtonProps } from './buttonProps.js'
import { useLatest } from './useLatest.js'
import type { ConfigParameter } from './useSnapTrade.js'
import { useVisits } from './useVisits.js'

/** What happened at the end of a visit, and how it became known. */
export interface ConnectSuccess {
  connectionId: string
  via: OutcomeRoad
}

/** What `useConnectBroker` takes: the portal's options, when to fetch a link ahead, and whom to tell. */
export interface UseConnectBrokerParameters extends LoginOptions, ConfigParameter {
  /**
   * When to fetch a link ahead of the click: when the person is about to press (`intent`: hover, focus or
   * touch), on `mount`, or never (`false`). Default: `intent`.
   */
  prefetch?: 'intent' | 'mount' | false | undefined
  /** What the window shows until the portal is there. Default: "Opening the Connection Portal…". */
  openingText?: string | undefined
  /** Connected, mended or raised to trading. At most once a visit, and no `onExit` after it. */
  onSuccess?: ((success: ConnectSuccess) => void) | undefined
  /** Left without connecting. A success may still follow, if the person goes on in a window we lost sight of. */
  onExit?: ((exit: { reason: ExitReason }) => void) | undefined
  onError?: ((error: SnapTradeError) => void) | undefined
  /** Everything that happens, in order. */
  onEvent?: ((event: PortalEvent) => void) | undefined
}

/** A visit to the Connection Portal and what to do with it. */
export interface UseConnectBrokerReturnType {
  status: VisitState['status']
  /** Where the visit stands, with what belongs to that state. */
  state: VisitState
  /** From the click to the outcome. */
  isPending: boolean
  /** Set when `status` is `connected`. */
  connectionId: string | undefined
  /** Set when `status` is `failed`. */
  error: SnapTradeError | undefined
  /** Opens the portal, or brings its window to the front. Call it in the click, with nothing awaited before. */
  connect: () => void
  /** Opens the link of a `blocked` visit; in a click. `false` when the browser refused again. */
  openLink: () => boolean
  /** Ends the visit and closes its window. */
  cancel: () => void
  /** Fetches a link ahead, for those who do not use `getButtonProps`. */
  prefetch: () => void
  /** Props for any button; those of your own are merged in, your handlers first. */
  getButtonProps: (own?: ButtonProps) => ButtonProps
}

const idle: VisitState = { status: 'idle' }
const getIdle = () => idle
const neverChanges = () => () => {}

const loginKeys = [...operations.loginSnapTradeUser.body]

/**
 * One visit to the Connection Portal, headless: opens it in the click, listens, settles and tells the outcome
 * once. After a success the connections refresh by themselves.
 *
 * @example
 * const { getButtonProps, isPending } = useConnectBroker({ onSuccess: ({ connectionId }) => show(connectionId) })
 * const button = <button {...getButtonProps()}>{isPending ? 'Waiting…' : 'Connect'}</button>
 */
export const useConnectBroker = (parameters: UseConnectBrokerParameters = {}): UseConnectBrokerReturnType => {
  const { config, prefetch: when = 'intent' } = parameters
  const { visits, scope, notify } = useVisits('useConnectBroker', config)
  const client = useContext(QueryClientContext)
  const isMounted = useRef(false)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])

  const [begun, setBegun] = useState<{ visits: Visits; session: Session }>()
  // Visits of a former scope are over for this one, whatever came of them.
  const session = begun?.visits === visits ? begun.session : undefined
  const state = useSyncExternalStore(
    session?.subscribe ?? neverChanges,
    session?.getSnapshot ?? getIdle,
    getIdle,
  )
  const isPending = isUnderWay(state)

  const serialized = JSON.stringify(parameters, loginKeys)
  const latest = useLatest({ parameters, serialized, session })
  const actions = useMemo(() => {
    const loginOptions = () => JSON.parse(latest.current.serialized) as LoginOptions
    const onEvent = (event: PortalEvent) => {
      if (client && event.type === 'connected') refreshConnections(client, scope)
      notify?.(event)
      if (!isMounted.current) return
      const { onSuccess, onExit, onError, onEvent: onAny } = latest.current.parameters
      onAny?.(event)
      if (event.type === 'connected') onSuccess?.(event)
      else if (event.type === 'exited') onExit?.(event)
      else if (event.type === 'failed') onError?.(event.error)
    }
    return {
      connect() {
        const { session, parameters } = latest.current
        if (session && isUnderWay(session.getSnapshot())) return session.focus()
        const waiting = {
          text: parameters.openingText ?? 'Opening the Connection Portal…',
          lang: document.documentElement.lang || 'en',
        }
        setBegun({ visits, session: visits.begin({ loginOptions: loginOptions(), waiting, onEvent }) })
      },
      openLink: () => latest.current.session?.openLink() ?? false,
      cancel: () => latest.current.session?.cancel(),
      prefetch() {
        if (!latest.current.session || !isUnderWay(latest.current.session.getSnapshot())) {
          visits.prefetch(loginOptions())
        }
      },
    }
  }, [visits, scope, notify, client, latest])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other options want another link
  useEffect(() => {
    if (when === 'mount') actions.prefetch()
  }, [when, actions, serialized])

  return {
    ...actions,
    status: state.status,
    state,
    isPending,
    connectionId: state.status === 'connected' ? state.connectionId : undefined,
    error: state.status === 'failed' ? state.error : undefined,
    getButtonProps: (own = {}) =>
      mergeButtonProps(own, {
        type: 'button',
        'aria-busy': isPending,
        onClick: actions.connect,
        ...(when === 'intent' && {
          onPointerEnter: actions.prefetch,
          onFocus: actions.prefetch,
          onTouchStart: actions.prefetch,
        }),
      }),
  }
}
