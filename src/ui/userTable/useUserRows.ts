'use client'

import { useDeferredValue, useMemo } from 'react'

/** The order of the rows. */
export type UserOrder = 'listed' | 'ascending' | 'descending'

/**
 * The users that match, in order. What was typed last is searched for when nothing more urgent is to be done, so that a
 * hundred thousand of them never hold up a key press.
 */
export const useUserRows = (userIds: readonly string[] | undefined, query: string, order: UserOrder) => {
  const wanted = useDeferredValue(query.trim().toLowerCase())
  const wantedOrder = useDeferredValue(order)
  // By code unit: a collator takes seconds for so many, and ids are no words.
  const sorted = useMemo(() => {
    if (!userIds || wantedOrder === 'listed') return userIds ?? []
    const ascending = [...userIds].sort()
    return wantedOrder === 'ascending' ? ascending : ascending.reverse()
  }, [userIds, wantedOrder])
  const folded = useMemo(() => sorted.map((userId) => userId.toLowerCase()), [sorted])
  const rows = useMemo(
    () => (wanted ? sorted.filter((_, index) => folded[index]?.includes(wanted)) : sorted),
    [sorted, folded, wanted],
  )
  return { rows, wanted }
}
