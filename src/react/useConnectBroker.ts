'use client'

import type { RefObject } from 'react'
import type { SnapTradeError } from '../core/errors.js'
import { type LoginOptions, loginOptionNames } from '../core/operations.js'
import type { WindowTexts } from '../messages/enWindow.js'
import type {
  Display,
  ExitReason,
  OutcomeChannel,
  PortalEvent,
  VisitOutcome,
  VisitState,
} from '../portal/events.js'
import { type ButtonProps, mergeButtonProps } from './buttonProps.js'
import type { ConfigParameter } from './useSnapTrade.js'
import { useVisit } from './useVisit.js'
import { isUnderWay } from './visitActions.js'

/** A successful visit, and how its outcome was found. */
export interface ConnectSuccess {
  connectionId: string
  /** SnapTrade's id of the portal session, for its support. `undefined` if the backend did not return it. */
  sessionId: string | undefined
  /** The slug of the brokerage, if known: from the options of the visit, or from the list of connections. */
  broker: string | undefined
  via: OutcomeChannel
}

/** A visit that ended without a connection. */
export interface ConnectExit {
  reason: ExitReason
  sessionId: string | undefined
  /** An error that occurred during the visit and did not end it. */
  lastError: SnapTradeError | undefined
}

/** Parameters of `useConnectBroker`: the portal's options, when to prefetch a link, and callbacks. */
export interface UseConnectBrokerParameters extends LoginOptions, ConfigParameter {
  /**
   * Your app's id of the user whose connections these are, if a `config` is passed instead of a provider. Default:
   * the provider's.
   */
  userId?: string | null | undefined
  /**
   * When to prefetch a login link: when a click is likely (`intent`: hover, touch or focus), on `mount`, or never
   * (`false`). Default: `intent`.
   */
  prefetch?: 'intent' | 'mount' | false | undefined
  /**
   * Where to show the portal. The default `auto` opens a popup, or a tab on phones and tablets and where a popup is
   * blocked, and shows a link if both are blocked. `redirect` requires `portal.callbackUrl`.
   */
  display?: Display | undefined
  /** The element that contains the portal with `display: 'inline'`. Without it, the portal opens in a dialog. */
  container?: RefObject<HTMLElement | null> | undefined
  /** The texts in the windows that the package opens. Default: English. */
  windowTexts?: Partial<WindowTexts> | undefined
  /**
   * Called when a brokerage is connected, fixed or upgraded to trading. Called at most once per visit, and `onExit`
   * is not called after it. Like `onExit` and `onError`, it is also called after the component is unmounted.
   */
  onSuccess?: ((success: ConnectSuccess) => void) | undefined
  /**
   * Called when the user leaves without connecting. A success can still follow if the portal is still open in a
   * window to which the connection was lost.
   */
  onExit?: ((exit: ConnectExit) => void) | undefined
  /**
   * Called with the error of a failed visit. Without it, the error is logged to the console once in development.
   * `onEvent` does not count as handling the error.
   */
  onError?: ((error: SnapTradeError) => void) | undefined
  /** Called with every event of the visit, in order. */
  onEvent?: ((event: PortalEvent) => void) | undefined
}

/** One visit to the Connection Portal. Names that TanStack's mutations also have mean the same. */
export interface UseConnectBrokerReturnType {
  status: VisitState['status']
  /** The state of the visit, with its details. */
  state: VisitState
  /** No visit has started, or `reset` was called. */
  isIdle: boolean
  /** `true` from the click to the outcome. */
  isPending: boolean
  /** A brokerage is connected, fixed or upgraded to trading. */
  isSuccess: boolean
  isError: boolean
  /** Set when `status` is `connected`. */
  connectionId: string | undefined
  /** Set when `status` is `failed`. */
  error: SnapTradeError | null
  /**
   * Opens the portal, or focuses its window. Call it in the click handler, before any `await`. The options of this
   * call take precedence: `connect({ reconnect: undefined })` creates a new connection.
   */
  connect: (overrides?: LoginOptions) => void
  /**
   * Like `connect`, but returns a promise of the visit's first outcome. The promise always settles and never rejects.
   */
  connectAsync: (overrides?: LoginOptions) => Promise<VisitOutcome>
  /**
   * Opens the portal of this visit again. Call it in a click handler. Returns `false` if the browser blocked the
   * window or the visit has ended.
   */
  reopen: () => boolean
  /** Ends the visit and closes its window. */
  cancel: () => void
  /** Returns to `idle`. Cancels a visit that has not ended. */
  reset: () => void
  /** Prefetches a login link, if you do not use `getButtonProps`. */
  prefetch: () => void
  /** Returns props for any button. Your own props are merged in; your handlers run first. */
  getButtonProps: (own?: ButtonProps) => ButtonProps
}

/**
 * Controls one visit to the Connection Portal: opens it in the click, listens to it, and reports one outcome.
 * Refetches the connections after a success.
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
      // The portal's options can be among a component's props and are not props of a button.
      for (const key of loginOptionNames) if (key in props) Reflect.deleteProperty(props, key)
      return props
    },
  }
}
