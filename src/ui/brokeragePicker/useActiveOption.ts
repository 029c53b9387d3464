'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { Match } from './search.js'
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js'
import { useRows } from './useRows.js'

/** Rows of the list at its usual height. */
const PAGE = 6

/** The row that each key moves to from the row at an index; -1 is the search field. */
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(at + PAGE, last),
  PageUp: (at) => Math.max(at - PAGE, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Parameters of `useActiveOption`. */
interface ActiveOptionParameters {
  matches: readonly Match[]
  /** The selected one: the keys begin there. */
  slug: string | null
  query: string
  isChoosable: (match: Match) => boolean
}

/**
 * Returns the active row. The focus stays in the search field, as in the pattern of an editable combobox:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. Typing activates the first match that can be selected.
 */
export const useActiveOption = (parameters: ActiveOptionParameters) => {
  const { matches, slug, query, isChoosable } = parameters
  const [reached, setReached] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const indexOf = (wanted: string | null) => matches.findIndex(({ brokerage }) => brokerage.slug === wanted)
  const atReached = indexOf(reached)
  const at = atReached === -1 && query ? matches.findIndex(isChoosable) : atReached
  const active = matches[at]
  const reach = Math.max(at, query ? -1 : indexOf(slug))
  const { rows, fill, reset } = useRows(list, matches.length, reach, query !== '')

  const step = (event: KeyboardEvent) => {
    const next = steps[event.key]
    const hasModifier = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
    if (!next || hasModifier || matches.length === 0) return
    // Home and End also move the cursor in the field.
    if (event.key !== 'Home' && event.key !== 'End') event.preventDefault()
    const chosen = at === -1 ? indexOf(slug) : -1
    const to = chosen !== -1 && event.key.startsWith('Arrow') ? chosen : next(at, matches.length - 1)
    setReached(matches[to]?.brokerage.slug ?? null)
  }
  const isFilled = rows > 0
  const rowAt = (mark: string) => list.current?.querySelector<HTMLElement>(`[data-${mark}]`)
  // Only for another search: the list then starts at the top, or at the chosen option.
  useBrowserLayoutEffect(() => {
    const chosen = !query && rowAt('selected')
    if (isFilled && list.current) list.current.scrollTop = 0
    if (list.current && chosen) keepInView(list.current, chosen)
  }, [query, isFilled])
  const activeSlug = active?.brokerage.slug
  // Only when the keys reach another option.
  useBrowserLayoutEffect(() => {
    const row = rowAt('active')
    if (list.current && row) keepInView(list.current, row)
    // The list itself may be outside of the viewport. (jsdom has no scrollIntoView.)
    if (reached) row?.scrollIntoView?.({ block: 'nearest' })
  }, [activeSlug])
  return {
    active,
    list,
    rows,
    fill,
    step,
    reach: setReached,
    reset: () => {
      setReached(null)
      reset()
    },
  }
}

/** The space between the row and the edge of the list, in px. */
const EDGE = 6

/** Scrolls the list only, so that the page does not jump while somebody types. */
const keepInView = (list: HTMLElement, row: HTMLElement) => {
  const frame = list.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  if (top < frame.top + EDGE) list.scrollTop -= frame.top + EDGE - top
  else if (bottom > frame.bottom - EDGE) list.scrollTop += bottom - frame.bottom + EDGE
}
