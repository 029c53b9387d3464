'use client'

import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'
import { fill } from '../../messages/fill.js'
import { fillCount } from '../format/count.js'
import type { PickerStatus } from './usePicker.js'

/** What `PickerFoot` takes. */
interface PickerFootProps {
  status: PickerStatus
  query: string
  count: number
  /** The name of what is chosen. */
  chosen: string | undefined
  texts: BrokeragePickerMessages & { locale: string }
}

/** Below the list, and told to those who do not see it: how many there are, and what is chosen. */
export const PickerFoot = ({ status, query, count, chosen, texts }: PickerFootProps) => (
  // Not atomic: while somebody types, only the number is told anew.
  <div role="status" aria-atomic="false" className="snaptrade-picker-status snaptrade-muted">
    <span>
      {status === 'pending'
        ? texts.loading
        : status !== 'error' && fillCount(query.trim() ? texts.matches : texts.count, count, texts.locale)}
    </span>{' '}
    {chosen && <span className="snaptrade-picker-chosen">{fill(texts.chosen, { name: chosen })}</span>}
  </div>
)
