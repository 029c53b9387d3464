'use client'

import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'
import { fill } from '../../messages/fill.js'
import { fillCount } from '../format/count.js'
import type { PickerStatus } from './usePicker.js'

/** Props of `PickerFoot`. */
interface PickerFootProps {
  status: PickerStatus
  query: string
  count: number
  /** The name of the selected brokerage. */
  chosen: string | undefined
  texts: BrokeragePickerMessages & { locale: string }
}

/** Renders a live region below the list with the number of matches and the selection. */
export const PickerFoot = ({ status, query, count, chosen, texts }: PickerFootProps) => (
  // Not atomic: while the person types, only the number is announced.
  <div role="status" aria-atomic="false" className="snaptrade-picker-status snaptrade-muted">
    <span>
      {status === 'pending'
        ? texts.loading
        : status !== 'error' && fillCount(query.trim() ? texts.matches : texts.count, count, texts.locale)}
    </span>{' '}
    {chosen && <span className="snaptrade-picker-chosen">{fill(texts.chosen, { name: chosen })}</span>}
  </div>
)
