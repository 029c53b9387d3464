import type { Brokerage } from '../../core/models.js'
import { compareNames } from '../format/compare.js'
import { brokerageName } from '../format/names.js'
import { textOf } from '../format/text.js'
import { type Folded, fold } from './fold.js'

/** The fields that are searched, in order of priority. */
const fields = ['display_name', 'name', 'slug'] as const

/** A brokerage that matches, with the part to mark. Without a search all brokerages match, and nothing is marked. */
export interface Match {
  brokerage: Brokerage
  field: (typeof fields)[number]
  start: number
  end: number
}

/** A brokerage with its folded texts. */
export interface Searchable {
  brokerage: Brokerage
  folded: Record<Match['field'], Folded>
}

/** Returns the brokerages in alphabetical order, with their folded texts. */
export const toSearchable = (brokerages: readonly Brokerage[], locale: string): Searchable[] => {
  const compare = compareNames(locale)
  return brokerages
    .map((brokerage) => ({
      brokerage,
      folded: {
        display_name: fold(brokerageName(brokerage)),
        name: fold(textOf(brokerage.name) ?? ''),
        slug: fold(brokerage.slug),
      },
    }))
    .sort((a, b) => compare(brokerageName(a.brokerage), brokerageName(b.brokerage)))
}

/** Returns the index of the best match: at the start of the text, else of a word, else anywhere. -1 if nothing matches. */
const place = ({ text, isStart }: Folded, words: string): number => {
  const first = text.indexOf(words)
  for (let at = first; at !== -1; at = text.indexOf(words, at + 1)) if (isStart[at]) return at
  return first
}

const rank = ({ text, isStart }: Folded, words: string, at: number): number =>
  at === -1 ? 4 : text === words ? 0 : at === 0 ? 1 : isStart[at] ? 2 : 3

/** Returns the brokerages that match. Those that start with the search are first. */
export const search = (searchables: readonly Searchable[], query: string): Match[] => {
  const { text: words } = fold(query)
  if (!words)
    return searchables.map(({ brokerage }) => ({ brokerage, field: 'display_name', start: 0, end: 0 }))
  const found: (Match & { rank: number })[] = []
  for (const { brokerage, folded } of searchables) {
    const places = fields.map((field) => ({ field, at: place(folded[field], words) }))
    const best = Math.min(...places.map(({ field, at }) => rank(folded[field], words, at)))
    const shown = places.find(({ at }) => at !== -1)
    if (!shown) continue
    const { from, to } = folded[shown.field]
    const start = from[shown.at] ?? 0
    const end = to[shown.at + words.length - 1] ?? 0
    found.push({ brokerage, field: shown.field, start, end, rank: best })
  }
  return found.sort((a, b) => a.rank - b.rank)
}
