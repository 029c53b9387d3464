'use client'

import type { KeyboardEvent } from 'react'
import { clearEntries, ENTRY_LIMIT } from '../core/inspect.js'
import { CopyForSupport } from './CopyForSupport.js'
import { GroupSection } from './GroupSection.js'
import { groupByVisit } from './groupByVisit.js'
import { useEntries } from './useEntries.js'
import { useFocusOnMount } from './useFocusOnMount.js'

interface PanelProps {
  isFocused: boolean
  onClose: () => void
}

/** The panel with all visits, newest first. */
export const Panel = ({ isFocused, onClose }: PanelProps) => {
  const entries = useEntries()
  const groups = groupByVisit(entries)
  const visits = groups.filter(({ visitId }) => visitId !== undefined)
  const newest = visits.at(-1) ?? groups.at(-1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <section className="panel" aria-label="SnapTrade devtools" onKeyDown={onKeyDown}>
      <header>
        <h2>SnapTrade devtools</h2>
        <CopyForSupport entries={entries} />
        <button type="button" disabled={entries.length === 0} onClick={clearEntries}>
          Clear
        </button>
        <button type="button" ref={useFocusOnMount<HTMLButtonElement>(isFocused)} onClick={onClose}>
          Close
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area has to be reachable with the keyboard */}
      <section className="entries" aria-label="Visits" tabIndex={0}>
        {entries.length === 0 && (
          <p>Nothing yet. Each visit to the Connection Portal is listed here, with its links and requests.</p>
        )}
        {[...groups].reverse().map((group) => (
          <GroupSection
            key={group.entries[0]?.id}
            group={group}
            number={visits.indexOf(group) + 1}
            isNewest={group === newest}
          />
        ))}
        {entries.length === ENTRY_LIMIT && (
          <p className="quiet">Only the last {ENTRY_LIMIT} entries are kept.</p>
        )}
      </section>
    </section>
  )
}
