'use client'

import { useEffect, useState } from 'react'

/** Returns the remaining seconds of a wait, and 0 when it is over. A new `cause` (the error) starts the wait again. */
export const useCountdown = (seconds: number | undefined, cause: unknown): number => {
  const [state, setState] = useState<{ cause: unknown; left: number }>()
  useEffect(() => {
    if (!seconds) return
    // Compares with the clock, because browsers delay the timers of a page in the background.
    const end = Date.now() + seconds * 1000
    const tick = () => {
      const left = Math.max(Math.ceil((end - Date.now()) / 1000), 0)
      setState({ cause, left })
      if (left === 0) clearInterval(timer)
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [seconds, cause])
  return state && state.cause === cause ? state.left : (seconds ?? 0)
}
