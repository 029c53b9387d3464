'use client'

import type { RefObject } from 'react'
import type { SnapTradeError } from '../core/errors.js'
import { type LoginOptions, loginOptionNames } from '../core/operations.js'
import type { WindowTexts } from '../messages/enWindow.js'
import type {
  Display,
  ExitReason,
  OutcomeRoad,
  PortalEvent,
  VisitOutcome,
  VisitState,
} from '../portal/events.js'
import { type ButtonProps, mergeButtonProps } from './buttonProps.js'
import type { ConfigParameter } from './useSnapTrade.js'
import { useVisit } from './useVisit.js'
import { isUnderWay } from './visitActions.js'

/** A success, and how it became known. */
export interface ConnectSuccess {
  connectionId: string
  /** SnapTrade's id of the portal session, for its support. Undefined if the backend did not return it. */
  sessionId: string | undefined
  /** The slug of the brokerage, where it is known: it was asked for, or found among the connections. */
  broker: string | undefined
  via: OutcomeRoad
}

/** An exit without a connection. */
export interface ConnectExit {
  reason: ExitReason
  sessionId: string | undefined
  /** An error that the visit had recovered from before the person left. */
  lastError: SnapTradeError | undefined
}

/** What `useConnectBroker` takes: the portal's options, when to fetch a link ahead, and callbacks. */
export interface UseConnectBrokerParameters extends LoginOptions, ConfigParameter {
  /** Whose connections these are, with a `config` in place of a provider. Default: the provider's. */
  userId?: string | null | undefined
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
  /** The element that `display: 'inline'` fills. Without it, the portal opens in a dialog. */
  container?: RefObject<HTMLElement | null> | undefined
  /** What the kit itself says in the windows it opens. Default: English. */
  windowTexts?: Partial<WindowTexts> | undefined
  /**
   * Called when a brokerage is connected, fixed or upgraded to trading. At most once a visit, and no `onExit` after it. As
   * `onExit` and `onError` it is also called after the component is unmounted.
   */
  onSuccess?: ((success: ConnectSuccess) => void) | undefined
  /** Called when the person left without connecting. A success may still follow if they go on in a lost window. */
  onExit?: ((exit: ConnectExit) => void) | undefined
  /**
   * Called with the error of a failed visit. Without it, development writes the error to the console, once. `onEvent` does
   * not count as handling.
   */
  onError?: ((error: SnapTradeError) => void) | undefined
  /** Everything that happens, in order. */
  onEvent?: ((event: PortalEvent) => void) | undefined
}

/** One visit to the Connection Portal. The names are those of TanStack's mutations where they mean the same. */
export interface UseConnectBrokerReturnType {
  status: VisitState['status']
  /** The state of the visit, with what belongs to it. */
  state: VisitState
  /** No visit has begun, or `reset` was called. */
  isIdle: boolean
  /** From the click to the outcome. */
  isPending: boolean
  /** A brokerage is connected, fixed or upgraded to trading. */
  isSuccess: boolean
  isError: boolean
  /** Set when `status` is `connected`. */
  connectionId: string | undefined
  /** Set when `status` is `failed`. */
  error: SnapTradeError | null
  /**
   * Opens the portal, or brings its window to the front. Call it in the click, with nothing awaited before. Options for
   * this one visit take precedence: `connect({ reconnect: undefined })` makes a new connection.
   */
  connect: (overrides?: LoginOptions) => void
  /** The same. Resolves with the first outcome of the visit. It always settles and never rejects. */
  connectAsync: (overrides?: LoginOptions) => Promise<VisitOutcome>
  /** Opens the portal of this visit again, in a click. `false` if the browser refused the window or the visit is over. */
  reopen: () => boolean
  /** Ends the visit and closes its window. */
  cancel: () => void
  /** Returns to `idle`. Cancels a visit that has not ended. */
  reset: () => void
  /** Fetches a link ahead, for those who do not use `getButtonProps`. */
  prefetch: () => void
  /** Props for any button; those of your own are merged in, your handlers first. */
  getButtonProps: (own?: ButtonProps) => ButtonProps
}

/**
 * One visit to the Connection Portal, headless: opens it in the click, listens, and reports one outcome. After a success
 * the connections are fetched again.
 *
 * @example
 * const { getButtonProps, isPending } = useConnectBroker({ onSuccess: ({ connectionId }) => show(connectionId) })
 * const button = <button {...getButtonProps()}>{isPending ? 'Waiting…' : 'Connect'}</button>
 */
export const useConnectBroker = (parameters: UseConnectBrokerParameters = {}): UseConnectBrokerReturnType => {
  const { prefetch = 'intent' } = parameters
  const { state, actions, intent } = useVisit(parameters)
  const { status } = state
  const isPending = isUnderWay(state)

  return {
    ...actions,
    status,
    state,
    isIdle: status === 'idle',
    isPending,
    isSuccess: status === 'connected',
    isError: status === 'failed',
    connectionId: status === 'connected' ? state.connectionId : undefined,
    error: status === 'failed' ? state.error : null,
    getButtonProps: (own = {}) => {
      const props = mergeButtonProps(own, {
        type: 'button',
        'aria-busy': isPending,
        onClick: () => actions.connect(),
        ...(prefetch === 'intent' && intent),
      })
      // The portal's options may come among a component's props; a button has no use for them.
      for (const key of loginOptionNames) if (key in props) Reflect.deleteProperty(props, key)
      return props
    },
  }
}
