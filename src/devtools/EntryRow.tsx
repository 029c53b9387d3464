'use client'

import type { InspectionEntry } from '../core/inspect.js'
import { describeEntry } from './describeEntry.js'
import { linkAskedAt } from './description.js'
import { formatMs } from './formatMs.js'
import type { EntryGroup } from './groupByVisit.js'
import { Waterfall } from './Waterfall.js'

interface EntryRowProps {
  entry: InspectionEntry
  group: EntryGroup
  startedAt: number
  total: number
}

/** One entry: when it happened, its kind, what happened, and the details. */
export const EntryRow = ({ entry, group, startedAt, total }: EntryRowProps) => {
  const askedAt = linkAskedAt(group.entries, entry)
  const { label, title, details, tone } = describeEntry(entry, askedAt && entry.at - askedAt)
  const at = new Date(entry.at)
  return (
    <li data-kind={label} data-tone={tone}>
      <time dateTime={at.toISOString()} title={at.toLocaleTimeString()}>
        {group.visitId ? `+${formatMs(entry.at - startedAt)}` : at.toLocaleTimeString()}
      </time>
      <span className="kind">{label}</span>
      <span className="what">
        <strong>{title}</strong> <span className="details">{details.filter(Boolean).join(' · ')}</span>
      </span>
      {group.visitId && <Waterfall entry={entry} startedAt={startedAt} total={total} />}
    </li>
  )
}
