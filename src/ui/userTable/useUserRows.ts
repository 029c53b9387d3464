'use client'

import { useDeferredValue, useMemo, useRef } from 'react'

/** The order of the rows. */
export type UserOrder = 'listed' | 'ascending' | 'descending'

/** Returns the matching users, sorted. The search is deferred, so that typing stays fast with a hundred thousand users. */
export const useUserRows = (userIds: readonly string[] | undefined, query: string, order: UserOrder) => {
  const wanted = useDeferredValue(query.trim().toLowerCase())
  const wantedOrder = useDeferredValue(order)
  // Compares code units: a collator takes seconds for a hundred thousand ids.
  const sorted = useMemo(() => {
    if (!userIds || wantedOrder === 'listed') return userIds ?? []
    const ascending = [...userIds].sort()
    return wantedOrder === 'ascending' ? ascending : ascending.reverse()
  }, [userIds, wantedOrder])
  // Only a search needs it.
  const isSearched = wanted !== ''
  const folded = useMemo(
    () => (isSearched ? sorted.map((userId) => userId.toLowerCase()) : []),
    [sorted, isSearched],
  )
  const former = useRef({ sorted, wanted: '', indexes: [] as number[] })
  const rows = useMemo(() => {
    if (!wanted) return sorted
    const { current } = former
    // If the search got longer, only the previous matches can match.
    const isNarrower = current.sorted === sorted && current.wanted && wanted.includes(current.wanted)
    const indexes: number[] = []
    const count = isNarrower ? current.indexes.length : sorted.length
    for (let at = 0; at < count; at++) {
      const index = isNarrower ? (current.indexes[at] as number) : at
      if (folded[index]?.includes(wanted)) indexes.push(index)
    }
    former.current = { sorted, wanted, indexes }
    return indexes.map((index) => sorted[index] as string)
  }, [sorted, folded, wanted])
  return { rows, wanted }
}
