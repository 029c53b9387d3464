'use client'

import { useEffect, useState } from 'react'

/** Seconds left of a wait; 0 when there is none, or it is over. Begins anew with another `cause`. */
export const useCountdown = (seconds: number | undefined, cause: unknown): number => {
  const [left, setLeft] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same wait may be asked for again
  useEffect(() => {
    if (!seconds) return setLeft(0)
    // By the clock: timers of a page in the background are late.
    const end = Date.now() + seconds * 1000
    const tick = () => {
      const rest = Math.ceil((end - Date.now()) / 1000)
      setLeft(Math.max(rest, 0))
      if (rest <= 0) clearInterval(timer)
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [seconds, cause])
  return left
}
