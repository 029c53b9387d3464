'use client'

import { useDeferredValue, useMemo, useRef } from 'react'

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
    // One more letter: only what matched so far can match still.
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
