'use client'

import { fill } from '../messages/fill.js'
import { formatNumber } from './format/count.js'
import type { GroupMessages } from './useMessages.js'

interface RetryButtonProps {
  /** Seconds until the button can be pressed. */
  left: number
  isRetrying: boolean
  onRetry: () => void
  texts: GroupMessages<'parts'>
  'aria-describedby'?: string
}

/** Renders a button that tries again. It counts down while SnapTrade requires a wait. */
export const RetryButton = ({ left, isRetrying, onRetry, texts, ...own }: RetryButtonProps) => (
  <button
    {...own}
    type="button"
    className="snaptrade-button"
    data-variant="secondary"
    data-size="small"
    aria-busy={isRetrying}
    data-pending={isRetrying ? '' : undefined}
    // Not `disabled`: the button would lose the focus.
    aria-disabled={left > 0}
    onClick={() => isRetrying || left > 0 || onRetry()}
  >
    {left > 0 ? fill(texts.retryIn, { seconds: formatNumber(left, texts.locale) }) : texts.retry}
  </button>
)
