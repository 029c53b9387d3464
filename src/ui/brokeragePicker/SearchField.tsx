'use client'

import type { RefObject } from 'react'
import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'

/** Props of `SearchField`. */
interface SearchFieldProps {
  id: string
  field: RefObject<HTMLInputElement | null>
  listId: string
  /** Whether the list is rendered. */
  hasList: boolean
  activeId: string | undefined
  query: string
  onSearch: (query: string) => void
  disabled: boolean
  texts: BrokeragePickerMessages
}

/** Renders the combobox that controls the list below. */
export const SearchField = (props: SearchFieldProps) => {
  const { id, field, listId, hasList, activeId, query, onSearch, disabled, texts } = props
  return (
    <div className="snaptrade-picker-search">
      <svg className="snaptrade-picker-glass" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Zm-1.6 3.9L17 17" />
      </svg>
      <input
        ref={field as RefObject<HTMLInputElement>}
        id={id}
        className="snaptrade-field"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={hasList}
        aria-controls={hasList ? listId : undefined}
        aria-activedescendant={activeId}
        inputMode="search"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        placeholder={texts.placeholder}
        disabled={disabled}
        value={query}
        onChange={(event) => onSearch(event.target.value)}
      />
      {query && !disabled && (
        <button
          type="button"
          className="snaptrade-picker-clear snaptrade-focusable"
          aria-label={texts.clear}
          onClick={() => {
            onSearch('')
            field.current?.focus()
          }}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="m6 6 8 8m0-8-8 8" />
          </svg>
        </button>
      )}
    </div>
  )
}
