'use client'

import type { SnapTradeError } from '../core/errors.js'
import { enParts } from '../messages/enParts.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { useErrorText } from './useErrorText.js'
import { useMessages } from './useMessages.js'

/** What `Trouble` takes. */
export interface TroubleProps {
  error: SnapTradeError
  messages: MessageOverrides | undefined
  /** The same thing once more; offered where that may help. */
  onRetry?: (() => void) | undefined
  isRetrying?: boolean | undefined
}

/** An error as people see it: what happened, what to do, what support will ask for, and another try. */
export const Trouble = ({ error, messages, onRetry, isRetrying = false }: TroubleProps) => {
  const texts = useMessages('parts', enParts, messages)
  const errorText = useErrorText(messages)
  return (
    <div role="alert" className="snaptrade-trouble" data-code={error.code}>
      <div className="snaptrade-trouble-text">
        <p>{errorText(error)}</p>
        {error.requestId && (
          <p className="snaptrade-muted">
            <code>{fill(texts.requestId, { id: error.requestId })}</code>
          </p>
        )}
      </div>
      {onRetry && error.isRetryable && (
        <button
          type="button"
          className="snaptrade-button"
          data-variant="secondary"
          data-size="small"
          aria-busy={isRetrying}
          data-pending={isRetrying ? '' : undefined}
          // Not `disabled`: the focus would be lost.
          onClick={() => isRetrying || onRetry()}
        >
          {texts.retry}
        </button>
      )}
    </div>
  )
}
