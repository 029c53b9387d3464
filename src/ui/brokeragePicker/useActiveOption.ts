'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { Match } from './search.js'
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js'
import { useRows } from './useRows.js'

/** The number of rows that Page Up and Page Down move: those that fit the list at its default height. */
const PAGE = 6

/** For each key, returns the index of the next row; -1 is the search field. */
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
  /** The selected slug. Keyboard navigation starts at its row. */
  slug: string | null
  query: string
  isChoosable: (match: Match) => boolean
}

// Not `useCombobox` of downshift (tried with 9.5.0, +11.6 kB brotli for the picker). It is made for a list that opens and
// closes: an open list takes the focus when it is rendered. `getItemProps` returns new handlers, so that each arrow key
// renders every row. The app's `onKeyDown` runs after its keys, and `defaultPrevented` is ignored. Home and End do not move
// the cursor. Disabled rows are skipped, so that their reason is not read. The active row is an index, so that another
// brokerage becomes active when the list changes. Tests: `test/ui/brokeragePicker/combobox.test.tsx`, and "own handlers
// first" in `test/ui/BrokeragePicker.test.tsx`.

/**
 * Returns the active row. The focus stays in the search field, as in the editable combobox pattern:
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
    // Home and End keep their default action, which moves the cursor in the field.
    if (event.key !== 'Home' && event.key !== 'End') event.preventDefault()
    const chosen = at === -1 ? indexOf(slug) : -1
    const to = chosen !== -1 && event.key.startsWith('Arrow') ? chosen : next(at, matches.length - 1)
    setReached(matches[to]?.brokerage.slug ?? null)
  }
  const isFilled = rows > 0
  const rowAt = (mark: string) => list.current?.querySelector<HTMLElement>(`[data-${mark}]`)
  // Runs only when the search changes: scrolls the list to the top, or to the selected option.
  useBrowserLayoutEffect(() => {
    const chosen = !query && rowAt('selected')
    if (isFilled && list.current) list.current.scrollTop = 0
    if (list.current && chosen) keepInView(list.current, chosen)
  }, [query, isFilled])
  const activeSlug = active?.brokerage.slug
  // Runs only when a key moves to another option.
  useBrowserLayoutEffect(() => {
    const row = rowAt('active')
    if (list.current && row) keepInView(list.current, row)
    // The list itself may be outside of the viewport. jsdom has no `scrollIntoView`.
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

/** The minimum space between the active row and the edge of the list, in px. */
const EDGE = 6

/** Scrolls the list until the row is visible. Does not scroll the page, which would jump while the person types. */
const keepInView = (list: HTMLElement, row: HTMLElement) => {
  const frame = list.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  if (top < frame.top + EDGE) list.scrollTop -= frame.top + EDGE - top
  else if (bottom > frame.bottom - EDGE) list.scrollTop += bottom - frame.bottom + EDGE
}
