'use client'

import type { SnapTradeError } from '../../core/errors.js'
import type { Account, Connection } from '../../core/models.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { formatList } from '../format/list.js'
import { connectionName } from '../format/names.js'
import type { GroupMessages } from '../useMessages.js'
import { MissingBalance } from './MissingBalance.js'

/** The fields of TanStack's result that `MissingBalances` uses. */
export interface AccountsResult {
  data: Account[] | undefined
  dataUpdatedAt: number
  error: SnapTradeError | null
  isFetching: boolean
  refetch: () => unknown
}

interface MissingBalancesProps {
  connections: readonly Connection[]
  /** The accounts of each connection, in the same order. */
  results: readonly AccountsResult[]
  texts: GroupMessages<'balanceSummary'>
  messages: MessageOverrides | undefined
}

/** Lists what the totals leave out, with the reason, and what may be out of date. */
export const MissingBalances = ({ connections, results, texts, messages }: MissingBalancesProps) => {
  const outdated = connections.filter(
    ({ disabled }, index) => results[index]?.data && (disabled || results[index].error),
  )
  const names = [...new Set(outdated.map((connection) => connectionName(connection) || texts.unnamed))]
  return (
    <div role="status" className="snaptrade-balances-missing">
      {connections.map((connection, index) => {
        const result = results[index]
        return (
          result && (
            <MissingBalance
              key={connection.id}
              connection={connection}
              result={result}
              texts={texts}
              messages={messages}
            />
          )
        )
      })}
      {names.length > 0 && (
        <p className="snaptrade-muted">
          {fill(texts.outdated, { brokerages: formatList(names, texts.locale) })}
        </p>
      )}
    </div>
  )
}
