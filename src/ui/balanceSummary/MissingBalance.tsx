'use client'

import { useId } from 'react'
import type { Connection } from '../../core/models.js'
import { enParts } from '../../messages/enParts.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { useIsSyncing } from '../connectionList/useIsSyncing.js'
import { missingOf } from '../format/balances.js'
import { fillCount } from '../format/count.js'
import { connectionName } from '../format/names.js'
import { rowsOf } from '../format/rows.js'
import { RetryButton } from '../RetryButton.js'
import { StatusIcon } from '../StatusIcon.js'
import { useCountdown } from '../useCountdown.js'
import { useErrorText } from '../useErrorText.js'
import { type GroupMessages, useMessages } from '../useMessages.js'
import type { AccountsResult } from './MissingBalances.js'

interface MissingBalanceProps {
  connection: Connection
  result: AccountsResult
  texts: GroupMessages<'balanceSummary'>
  messages: MessageOverrides | undefined
}

/** Shows why accounts of a connection are not part of the totals. Renders nothing if all of them are. */
export const MissingBalance = ({ connection, result, texts, messages }: MissingBalanceProps) => {
  const { data, dataUpdatedAt, error, isFetching, refetch } = result
  const parts = useMessages('parts', enParts, messages)
  const errorText = useErrorText(messages)
  const mayArrive = useIsSyncing(connection.created_date, dataUpdatedAt)
  const left = useCountdown(error?.retryAfter, error)
  const id = useId()
  const missing = missingOf(data)
  const counted = [...missing.values()].reduce((sum, count) => sum + count, 0)
  const all = rowsOf(data).length
  // The balances of a new connection arrive after its accounts.
  const isLoading = mayArrive && (all === 0 || missing.has('noBalance'))
  if (isLoading) missing.delete('noBalance')
  const reasons = data
    ? [...missing].map(([reason, count]) => fillCount(texts[reason], count, texts.locale))
    : [error ? (error.retryAfter && left === 0 ? parts.retryNow : errorText(error)) : texts.syncing]
  if (data && isLoading) reasons.push(texts.syncing)
  if (reasons.length === 0) return null
  const text = counted < all ? texts.partlyIncluded : texts.notIncluded
  return (
    <div className="snaptrade-balances-reason">
      {reasons[0] !== texts.syncing && <StatusIcon name="warning" />}
      <p id={id} className="snaptrade-muted">
        {fill(text, {
          brokerage: connectionName(connection) || texts.unnamed,
          reason: reasons.join(' '),
        })}
      </p>
      {!data && error?.isRetryable && (
        <RetryButton
          left={left}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
          texts={parts}
          aria-describedby={id}
        />
      )}
    </div>
  )
}
