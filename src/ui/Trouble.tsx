'use client'

import type { SnapTradeError } from '../core/errors.js'
import { enParts } from '../messages/enParts.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { CopyButton } from './CopyButton.js'
import { RetryButton } from './RetryButton.js'
import { StatusIcon } from './StatusIcon.js'
import { useCountdown } from './useCountdown.js'
import { useErrorText } from './useErrorText.js'
import { useMessages } from './useMessages.js'

interface TroubleProps {
  error: SnapTradeError
  messages: MessageOverrides | undefined
  /** Called by the retry button. Without it there is no button. */
  onRetry?: (() => void) | undefined
  isRetrying?: boolean | undefined
}

/** Shows an error to people: what happened, what to do, the request id for support, and a retry button. */
export const Trouble = ({ error, messages, onRetry, isRetrying = false }: TroubleProps) => {
  const texts = useMessages('parts', enParts, messages)
  const errorText = useErrorText(messages)
  const left = useCountdown(error.retryAfter, error)
  const canRetry = onRetry !== undefined && error.isRetryable
  // The alert does not count down: screen readers would announce every second.
  const isWaitOver = canRetry && !!error.retryAfter && left === 0
  return (
    <div className="snaptrade-trouble" data-code={error.code}>
      <StatusIcon name="error" />
      <div className="snaptrade-trouble-text">
        <div role="alert">
          <p>{isWaitOver ? texts.retryNow : errorText(error)}</p>
          {error.requestId && (
            <p className="snaptrade-muted">
              <code>{fill(texts.requestId, { id: error.requestId })}</code>
            </p>
          )}
        </div>
        {error.requestId && <CopyButton value={error.requestId} label={texts.copy} done={texts.copied} />}
      </div>
      {canRetry && <RetryButton left={left} isRetrying={isRetrying} onRetry={onRetry} texts={texts} />}
    </div>
  )
}
