'use client'

import { useDeferredValue, useMemo } from 'react'
import type { Brokerage } from '../../core/models.js'
import { search, toSearchable } from './search.js'

/** More than a list of any sensible height shows. */
const FIRST_ROWS = 24

/** What is offered, what of it matches, and how much of that is to be in the page already. */
export const useMatches = (
  brokerages: readonly Brokerage[] | undefined,
  filter: ((brokerage: Brokerage) => boolean) | undefined,
  query: string,
  locale: string,
) => {
  const searchables = useMemo(
    () =>
      toSearchable(
        (brokerages ?? []).filter(({ enabled }) => enabled),
        locale,
      ),
    [brokerages, locale],
  )
  const found = useMemo(() => search(searchables, query), [searchables, query])
  // After the search, so that a function made anew at each render costs no search.
  const isOffered = ({ brokerage }: { brokerage: Brokerage }) => !filter || filter(brokerage)
  const matches = filter ? found.filter(isOffered) : found
  const offered = filter ? searchables.filter(isOffered).length : searchables.length
  // A key press paints the rows that can be seen; the rest follows when nothing more is being typed.
  const isWhole = useDeferredValue(query) === query
  return {
    matches,
    shown: isWhole ? matches : matches.slice(0, FIRST_ROWS),
    offered,
    isAnyEnabled: searchables.length > 0,
  }
}
