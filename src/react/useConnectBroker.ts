'use client'

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { SnapTradeError } from '../core/errors.js'
import { type LoginOptions, operations } from '../core/operations.js'
import { reportUnhandled } from '../core/reportUnhandled.js'
import type { WindowTexts } from '../messages/enWindow.js'
import type { Display, ExitReason, OutcomeRoad, PortalEvent, VisitState } from '../portal/events.js'
import { isUnderWay, type Session } from '../portal/session.js'
import type { Visits } from '../portal/visits.js'
import { invalidateConnections } from '../query/invalidateConnections.js'
import { type ButtonProps, mergeButtonProps } from './buttonProps.js'
import { useLatest } from './useLatest.js'
import type { ConfigParameter } from './useSnapTrade.js'
import { useVisits } from './useVisits.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** What happened at the end of a visit, and how it became known. */
export interface ConnectSuccess {
  connectionId: string
  via: OutcomeRoad
}

/** What `useConnectBroker` takes: the portal's options, when to fetch a link ahead, and whom to tell. */
export interface UseConnectBrokerParameters extends LoginOptions, ConfigParameter {
  /**
   * When to fetch a link ahead of the click: when the person is about to press (`intent`: hover, touch or
   * focus), on `mount`, or never (`false`). Default: `intent`.
   */
  prefetch?: 'intent' | 'mount' | false | undefined
  /**
   * Where to show the portal. `auto`, the default, opens a popup (a tab on phones and tablets, and where a popup is
   * refused), and in the end leaves a link to press. `redirect` needs `portal.callbackUrl`.
   */
  display?: Display | undefined
  /** What the kit itself says in the windows it opens. Default: English. */
  windowTexts?: Partial<WindowTexts> | undefined
  /** Connected, mended or raised to trading. At most once a visit, and no `onExit` after it. */
  onSuccess?: ((success: ConnectSuccess) => void) | undefined
  /** Left without connecting. A success may still follow, if the person goes on in a window we lost sight of. */
  onExit?: ((exit: { reason: ExitReason }) => void) | undefined
  /**
   * Called with the error of a failed visit. Without it, or when the component is gone, development writes the error to
   * the console, once. `onEvent` does not count as handling.
   */
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
  /**
   * Opens the portal, or brings its window to the front. Call it in the click, with nothing awaited before. Other options
   * for this one visit go first: `connect({ reconnect: undefined })` connects anew.
   */
  connect: (overrides?: LoginOptions) => void
  /** Opens the link of a `blocked` visit; in a click. `false` when the browser refused again. */
  reopen: () => boolean
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
  const { visits, userId, notify, messages } = useVisits('useConnectBroker', config)
  const client = useContext(QueryClientContext)
  const isMounted = useRef(false)

  const [begun, setBegun] = useState<{ visits: Visits; session: Session }>()
  // Visits of a former userId are over for this one, whatever came of them.
  const session = begun?.visits === visits ? begun.session : undefined
  const state = useSyncExternalStore(
    session?.subscribe ?? neverChanges,
    session?.getSnapshot ?? getIdle,
    getIdle,
  )
  const isPending = isUnderWay(state)

  const serialized = JSON.stringify(parameters, loginKeys)
  const latest = useLatest({ parameters, session, messages })
  const { adopt, actions } = useMemo(() => {
    // By name: what else a caller passes (the event of `onClick={connect}`) is none of the portal's options.
    const loginOptions = (overrides?: LoginOptions): LoginOptions =>
      JSON.parse(JSON.stringify({ ...latest.current.parameters, ...overrides }, loginKeys))
    const underWay = () => {
      const { session } = latest.current
      return session && isUnderWay(session.getSnapshot()) ? session : undefined
    }
    const onEvent = (event: PortalEvent) => {
      if (client && event.type === 'connected') void invalidateConnections(client, { userId })
      notify?.(event)
      if (process.env.NODE_ENV !== 'production' && event.type === 'failed') {
        const isHandled = isMounted.current && latest.current.parameters.onError
        if (!isHandled) reportUnhandled(event.error)
      }
      if (!isMounted.current) return
      const { onSuccess, onExit, onError, onEvent: onAny } = latest.current.parameters
      onAny?.(event)
      if (event.type === 'connected') onSuccess?.(event)
      else if (event.type === 'exited') onExit?.(event)
      else if (event.type === 'failed') onError?.(event.error)
    }
    const actions = {
      connect(overrides?: LoginOptions) {
        const { parameters, messages } = latest.current
        const former = underWay()
        if (former) return former.focus()
        const { display = 'auto', windowTexts } = parameters
        const texts = { ...messages?.window, ...windowTexts }
        const session = visits.begin({ loginOptions: loginOptions(overrides), display, texts, onEvent })
        setBegun({ visits, session })
      },
      reopen: () => latest.current.session?.reopen() ?? false,
      cancel: () => latest.current.session?.cancel(),
      prefetch() {
        if (!underWay()) visits.prefetch(loginOptions())
      },
    }
    // A visit that a reload or a redirect interrupted is the button's that would begin the same.
    const adopt = (options: string) =>
      visits.adopt(options, (session) => {
        setBegun({ visits, session })
        return onEvent
      })
    return { adopt, actions }
  }, [visits, userId, notify, client, latest])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other options want another link
  useEffect(() => {
    if (when === 'mount') actions.prefetch()
  }, [when, actions, serialized])

  useEffect(() => {
    isMounted.current = true
    const abandon = adopt(serialized)
    return () => {
      isMounted.current = false
      abandon()
    }
  }, [adopt, serialized])

  return {
    ...actions,
    status: state.status,
    state,
    isPending,
    connectionId: state.status === 'connected' ? state.connectionId : undefined,
    error: state.status === 'failed' ? state.error : undefined,
    getButtonProps: (own = {}) => {
      const props = mergeButtonProps(own, {
        type: 'button',
        'aria-busy': isPending,
        onClick: () => actions.connect(),
        ...(when === 'intent' && {
          onPointerEnter: actions.prefetch,
          onFocus: actions.prefetch,
        }),
      })
      // The portal's options may come among a component's props; a button has no use for them.
      for (const key of loginKeys) Reflect.deleteProperty(props, key)
      return props
    },
  }
}
