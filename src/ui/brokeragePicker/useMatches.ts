'use client'

import { useMemo } from 'react'
import type { Brokerage } from '../../core/models.js'
import { rowsOf } from '../format/rows.js'
import { textOf } from '../format/text.js'
import { search, toSearchable } from './search.js'

/** Returns the offered brokerages, and those of them that match the search. */
export const useMatches = (
  brokerages: Brokerage[] | undefined,
  filter: ((brokerage: Brokerage) => boolean) | undefined,
  query: string,
  locale: string,
) => {
  const searchables = useMemo(
    () =>
      toSearchable(
        // The portal opens a brokerage by its slug.
        rowsOf(brokerages).filter(({ enabled, slug }) => enabled && textOf(slug)),
        locale,
      ),
    [brokerages, locale],
  )
  const found = useMemo(() => search(searchables, query), [searchables, query])
  // Filters after the search, so that a new `filter` on each render does not repeat the search.
  const isOffered = ({ brokerage }: { brokerage: Brokerage }) => !filter || filter(brokerage)
  const matches = filter ? found.filter(isOffered) : found
  const offered = filter ? searchables.filter(isOffered).length : searchables.length
  return { matches, offered, isAnyEnabled: searchables.length > 0 }
}
