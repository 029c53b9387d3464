'use client'

import { type RefObject, useCallback, useState } from 'react'
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js'

/** The number of rows at first: more than fit the default height. */
const FIRST_ROWS = 32
/** The number of rows after a change of the search. Fewer, because rendering them delays each key press. */
const FIRST_MATCHES = 12
/** The minimum height of a row, in px. */
const LOWEST_ROW = 40

/**
 * Returns the number of rows to render: the visible ones and a few more. The number grows with the scroll position. Typing
 * is slow if many rows are rendered.
 */
export const useRows = (
  list: RefObject<HTMLElement | null>,
  count: number,
  reach: number,
  isSearched: boolean,
) => {
  const [limit, setLimit] = useState(0)
  const first = isSearched ? FIRST_MATCHES : FIRST_ROWS
  const rows = Math.min(count, Math.max(limit, first, reach + first))
  /** Renders up to one page below the visible rows. */
  const fill = useCallback(() => {
    const frame = list.current?.getBoundingClientRect()
    const rest = list.current?.lastElementChild?.getBoundingClientRect()
    if (!frame || !rest || rows >= count) return
    const missing = frame.bottom + frame.height - rest.top
    if (missing > 0) setLimit(rows + Math.ceil(missing / LOWEST_ROW))
  }, [list, rows, count])
  useBrowserLayoutEffect(fill, [fill])
  const reset = () => setLimit(0)
  return { rows, fill, reset }
}
