'use client'

import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** More than a list of the usual height shows. */
const FIRST_ROWS = 32
/** No row is lower than this, in px. */
const LOWEST_ROW = 40

/**
 * How many rows are in the page: what can be seen and a little more, growing on the way down. Few rows are what keeps
 * typing fast; that none of them ever moves or leaves keeps them simple.
 */
export const useRows = (list: RefObject<HTMLElement | null>, count: number, reach: number) => {
  const [limit, setLimit] = useState(FIRST_ROWS)
  const rows = Math.min(count, Math.max(limit, reach + FIRST_ROWS))
  /** Fills up to a page below what is seen. */
  const fill = useCallback(() => {
    const frame = list.current?.getBoundingClientRect()
    const rest = list.current?.lastElementChild?.getBoundingClientRect()
    if (!frame || !rest || rows >= count) return
    const missing = frame.bottom + frame.height - rest.top
    if (missing > 0) setLimit(rows + Math.ceil(missing / LOWEST_ROW))
  }, [list, rows, count])
  useLayoutEffect(fill, [fill])
  const reset = () => setLimit(FIRST_ROWS)
  return { rows, fill, reset }
}
