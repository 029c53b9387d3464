'use client'

import { type RefObject, useCallback, useState } from 'react'
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js'

/** More than a list of the usual height shows, and mostly all there are. */
const FIRST_ROWS = 32
/** While somebody types: each row more costs time at every key. */
const FIRST_MATCHES = 12
/** No row is lower than this, in px. */
const LOWEST_ROW = 40

/**
 * How many rows are in the page: what can be seen and a little more, growing on the way down. Few rows are what keeps
 * typing fast; that none of them ever moves or leaves keeps them simple.
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
  /** Fills up to a page below what is seen. */
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
