'use client'

import type { ReactNode } from 'react'
import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'
import { fill } from '../../messages/fill.js'

/** Renders a note in place of an empty list. */
export const PickerNote = ({
  title,
  hint,
  children,
}: {
  title: string
  hint: string
  children?: ReactNode
}) => (
  <div className="snaptrade-picker-empty">
    <p className="snaptrade-picker-empty-title">{title}</p>
    {hint && <p className="snaptrade-muted">{hint}</p>}
    {children}
  </div>
)

/** Shows a hint if nothing matches, and a button that shows all brokerages. */
export const NoMatch = ({
  query,
  onClear,
  texts,
}: {
  query: string
  onClear: () => void
  texts: BrokeragePickerMessages
}) => (
  <PickerNote title={fill(texts.noMatch, { query: query.trim() })} hint={texts.noMatchHint}>
    <button
      type="button"
      className="snaptrade-button"
      data-variant="secondary"
      data-size="small"
      onClick={onClear}
    >
      {texts.showAll}
    </button>
  </PickerNote>
)
