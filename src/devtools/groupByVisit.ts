import type { InspectionEntry } from '../core/inspect.js'

/** The entries of one visit, or between two visits (without a `visitId`). */
export interface EntryGroup {
  readonly visitId: string | undefined
  readonly entries: InspectionEntry[]
}

/** An outcome of a visit, as the name of its event. */
export type OutcomeName = 'connected' | 'exited' | 'failed'

const isOutcomeName = (name: string): name is OutcomeName =>
  name === 'connected' || name === 'exited' || name === 'failed'

/** Returns the last outcome of a group, and when it was reported. */
export const outcomeOf = ({ entries }: EntryGroup): { name: OutcomeName; at: number } | undefined => {
  for (const entry of [...entries].reverse()) {
    if (entry.kind === 'event' && isOutcomeName(entry.name)) return { name: entry.name, at: entry.at }
  }
  return undefined
}

/** Returns whether an entry can only be a visit's. */
const isOfVisit = (entry: InspectionEntry) =>
  entry.kind === 'message' || entry.kind === 'check' || (entry.kind === 'link' && entry.step === 'used')

/**
 * Groups entries by visit, oldest first. Only events have the id of their visit. There is one visit at a time, so the
 * other entries belong to the visit that has no outcome yet.
 */
export const groupByVisit = (entries: readonly InspectionEntry[]): EntryGroup[] => {
  const groups: EntryGroup[] = []
  const groupOf = (entry: InspectionEntry): EntryGroup | undefined => {
    if (entry.kind === 'event') return groups.find(({ visitId }) => visitId === entry.visitId)
    const visit = [...groups].reverse().find(({ visitId }) => visitId !== undefined)
    if (visit && (isOfVisit(entry) || !outcomeOf(visit))) return visit
    const last = groups.at(-1)
    return last?.visitId === undefined ? last : undefined
  }
  for (const entry of entries) {
    const group = groupOf(entry)
    if (group) group.entries.push(entry)
    else groups.push({ visitId: entry.kind === 'event' ? entry.visitId : undefined, entries: [entry] })
  }
  return groups
}
