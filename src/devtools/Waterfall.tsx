'use client'

import type { InspectionEntry } from '../core/inspect.js'

/** Returns how many milliseconds before its entry something began. */
const durationOf = (entry: InspectionEntry): number => {
  if (entry.kind === 'request' || entry.kind === 'check') return entry.ms
  return entry.kind === 'link' && (entry.step === 'arrived' || entry.step === 'failed') ? entry.age : 0
}

interface WaterfallProps {
  entry: InspectionEntry
  startedAt: number
  /** Milliseconds from the first entry of the group to the last one. */
  total: number
}

/** The entry's place on the time line of its visit. With SVG attributes, because a strict CSP blocks `style`. */
export const Waterfall = ({ entry, startedAt, total }: WaterfallProps) => {
  const percent = (ms: number) => Math.min(100, Math.max(0, (ms / Math.max(1, total)) * 100))
  const end = percent(entry.at - startedAt)
  const begin = percent(entry.at - startedAt - durationOf(entry))
  // The last entry is at the right edge, where a bar of 0.75 % still has room.
  const x = Math.min(begin, 99.25)
  return (
    <svg className="waterfall" aria-hidden="true">
      <rect x={`${x}%`} y="0" width={`${Math.max(0.75, end - begin)}%`} height="100%" rx="2" />
    </svg>
  )
}
