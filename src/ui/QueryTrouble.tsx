'use client'

import type { SnapTradeError } from '../core/errors.js'
import { enParts } from '../messages/enParts.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { formatMoment } from './format/date.js'
import { useTimeZone } from './format/useTimeZone.js'
import { Trouble } from './Trouble.js'
import { useMessages } from './useMessages.js'

/** Props of `QueryTrouble`: the fields of TanStack's result that it needs. */
export interface QueryTroubleProps {
  result: {
    error: SnapTradeError | null
    data: unknown
    dataUpdatedAt: number
    isFetching: boolean
    refetch: () => unknown
  }
  messages: MessageOverrides | undefined
}

/** The error of a query with a retry button, and how old the data below is. Renders nothing without an error. */
export const QueryTrouble = ({ result, messages }: QueryTroubleProps) => {
  const texts = useMessages('parts', enParts, messages)
  const timeZone = useTimeZone()
  const { error, data, dataUpdatedAt, isFetching, refetch } = result
  if (!error) return null
  const time = () => formatMoment(dataUpdatedAt, texts.locale, timeZone)
  return (
    <>
      <Trouble error={error} messages={messages} onRetry={() => void refetch()} isRetrying={isFetching} />
      {data !== undefined && <p className="snaptrade-muted">{fill(texts.stale, { time: time() })}</p>}
    </>
  )
}
