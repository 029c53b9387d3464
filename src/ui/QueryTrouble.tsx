'use client'

import { useEffect, useRef } from 'react'
import type { SnapTradeError } from '../core/errors.js'
import { enParts } from '../messages/enParts.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { useIsOffline } from '../react/useIsOffline.js'
import { formatMoment } from './format/date.js'
import { useTimeZone } from './format/useTimeZone.js'
import { StatusIcon } from './StatusIcon.js'
import { Trouble } from './Trouble.js'
import { useMessages } from './useMessages.js'
import { useOfflineNotice } from './useOfflineNotice.js'

/** Props of `QueryTrouble`: the fields of TanStack's result that it needs. */
export interface QueryTroubleProps {
  result: {
    error: SnapTradeError | null
    data: unknown
    dataUpdatedAt: number
    isFetching: boolean
    isPaused: boolean
    refetch: () => unknown
  }
  messages: MessageOverrides | undefined
  /** What the retry button does. Default: refetches. */
  onRetry?: (() => void) | undefined
}

/**
 * Shows the error of a query with a retry button, and the age of the data below. Offline is shown once per page. Renders
 * nothing without an error.
 */
export const QueryTrouble = ({ result, messages, onRetry }: QueryTroubleProps) => {
  const texts = useMessages('parts', enParts, messages)
  const timeZone = useTimeZone()
  const { error, data, dataUpdatedAt, isFetching, isPaused, refetch } = result
  const isOffline = useIsOffline()
  const isWaiting = isOffline && (isPaused || error?.code === 'network')
  const isFirst = useOfflineNotice(isWaiting)

  // TanStack refetches after an `offline` event, but not on a page that was loaded without a network.
  const wasWaiting = useRef(false)
  useEffect(() => {
    if (wasWaiting.current && !isOffline && error && !isFetching) void refetch()
    wasWaiting.current = isWaiting
  })

  if (!error && !isWaiting) return null
  return (
    <>
      {isFirst && (
        <div className="snaptrade-trouble">
          <StatusIcon name="warning" />
          <p role="alert">{texts.offline}</p>
        </div>
      )}
      {error && !isWaiting && (
        <Trouble
          error={error}
          messages={messages}
          onRetry={onRetry ?? (() => void refetch())}
          isRetrying={isFetching}
        />
      )}
      {data !== undefined && (
        <p className="snaptrade-muted">
          {fill(texts.stale, { time: formatMoment(dataUpdatedAt, texts.locale, timeZone) })}
        </p>
      )}
    </>
  )
}
