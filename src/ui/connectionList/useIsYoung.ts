'use client'

import { useEffect, useState } from 'react'

/** How long (ms) SnapTrade may take to find the first accounts of a new connection, with a little on top. */
const YOUTH = 65_000

/** Whether a connection was made so lately that its accounts may still be on their way. */
export const useIsYoung = (createdDate: string): boolean => {
  const rest = () => YOUTH - (Date.now() - Date.parse(createdDate))
  const [isYoung, setIsYoung] = useState(() => rest() > 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another connection, another youth
  useEffect(() => {
    const left = rest()
    setIsYoung(left > 0)
    if (left <= 0) return
    const timer = setTimeout(() => setIsYoung(false), left)
    return () => clearTimeout(timer)
  }, [createdDate])
  return isYoung
}
