'use client'

import { type ComponentPropsWithRef, Fragment, forwardRef, type ReactNode } from 'react'
import { enBalanceSummary } from '../messages/enBalanceSummary.js'
import type { MessageOverrides } from '../messages/messages.js'
import { useAllAccounts } from '../react/useAllAccounts.js'
import { useConnectionEvents } from '../react/useConnectionEvents.js'
import { type UseConnectionsParameters, useConnections } from '../react/useConnections.js'
import { BalanceSkeleton } from './balanceSummary/BalanceSkeleton.js'
import { CurrencyTotal } from './balanceSummary/CurrencyTotal.js'
import { MissingBalances } from './balanceSummary/MissingBalances.js'
import { statusOf } from './balanceSummary/statusOf.js'
import { balancesOf } from './format/balances.js'
import { rowsOf } from './format/rows.js'
import { QueryTrouble } from './QueryTrouble.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useMessages } from './useMessages.js'

const kinds = ['real', 'paper'] as const

/** State passed to `className`, `style` and `render`. */
export interface BalanceSummaryState {
  /** `partial`: a balance is missing. `stale`: the connections could not be updated. */
  status: 'loading' | 'error' | 'empty' | 'ready' | 'partial' | 'stale'
}

/** Props of `BalanceSummary`, and all props of a native `section`. */
export interface BalanceSummaryProps
  extends RenderProps<BalanceSummaryState>,
    Omit<ComponentPropsWithRef<'section'>, 'className' | 'style'> {
  /** Options of TanStack's `useQuery` for the connections. */
  query?: UseConnectionsParameters['query'] | undefined
  /** Replaces what is shown before the first connection. */
  empty?: ReactNode
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

/**
 * Shows the total of all accounts in each currency, and the share of each brokerage. Amounts in
 * different currencies are never added up. Paper money has a total of its own. Lists what could not be read, with the reason.
 *
 * @example
 * const summary = <BalanceSummary empty={<p>Nothing connected yet.</p>} />
 */
export const BalanceSummary = forwardRef<HTMLElement, BalanceSummaryProps>(
  function BalanceSummary(props, ref) {
    const { query, empty, messages, className, style, render, children, ...own } = props
    const texts = useMessages('balanceSummary', enBalanceSummary, messages)
    const result = useConnections({ query })
    useConnectionEvents()
    const connections = rowsOf(result.data)
    const accounts = useAllAccounts(connections.map(({ id }) => id))
    const holdings = connections.map((connection, index) => ({
      connection,
      accounts: accounts[index]?.data,
    }))
    const totals = kinds.map((kind) => ({ kind, balances: balancesOf(holdings, kind) }))
    const status = statusOf(result, accounts)
    return renderElement(
      'section',
      { status },
      { baseClass: 'snaptrade-box snaptrade-card snaptrade-balances', className, style, render },
      {
        'aria-label': texts.label,
        'aria-busy': status === 'loading',
        ...own,
        ref,
        children: (
          <>
            <p role="status" className="snaptrade-news">
              {status === 'loading' && texts.loading}
            </p>
            <QueryTrouble result={result} messages={messages} />
            {status === 'loading' && <BalanceSkeleton />}
            {status === 'empty' && (empty ?? <p className="snaptrade-muted">{texts.empty}</p>)}
            {totals.map(
              ({ kind, balances }) =>
                balances.length > 0 && (
                  <Fragment key={kind}>
                    <p className="snaptrade-muted">{kind === 'paper' ? texts.paperTotal : texts.total}</p>
                    {balances.map((balance) => (
                      <CurrencyTotal
                        key={balance.currency}
                        balance={balance}
                        texts={texts}
                        listName={kind === 'paper' ? texts.paperShares : texts.shares}
                      />
                    ))}
                  </Fragment>
                ),
            )}
            {status !== 'loading' && (
              <MissingBalances
                connections={connections}
                results={accounts}
                texts={texts}
                messages={messages}
              />
            )}
            {children}
          </>
        ),
      },
    )
  },
)
