'use client'

import { EntryRow } from './EntryRow.js'
import { formatMs } from './formatMs.js'
import { type EntryGroup, outcomeOf } from './groupByVisit.js'

interface GroupSectionProps {
  group: EntryGroup
  /** The number of the visit since the page was loaded. */
  number: number
  /** Whether it is open at first. */
  isNewest: boolean
}

/** Returns the heading of a group: the visit, its outcome and how long it took. */
const headingOf = (group: EntryGroup, number: number) => {
  if (group.visitId === undefined) return { title: 'No visit', outcome: undefined }
  const outcome = outcomeOf(group)
  const took = outcome && formatMs(outcome.at - (group.entries[0]?.at ?? 0))
  return { title: `Visit ${number}`, outcome: outcome ? `${outcome.name} after ${took}` : 'in progress' }
}

/** A visit with its entries, or the entries between two visits. */
export const GroupSection = ({ group, number, isNewest }: GroupSectionProps) => {
  const { title, outcome } = headingOf(group, number)
  const startedAt = group.entries[0]?.at ?? 0
  const total = (group.entries.at(-1)?.at ?? 0) - startedAt
  return (
    <details open={isNewest}>
      <summary>
        <strong>{title}</strong>
        {outcome && <span data-outcome={outcomeOf(group)?.name}> {outcome}</span>}
        <span className="quiet">
          {' '}
          {group.entries.length === 1 ? '1 entry' : `${group.entries.length} entries`}
          {group.visitId && ` · ${group.visitId}`}
        </span>
      </summary>
      <ol aria-label={title}>
        {group.entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} group={group} startedAt={startedAt} total={total} />
        ))}
      </ol>
    </details>
  )
}
