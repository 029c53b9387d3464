'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** A place that takes the focus when a change of `state` took away the button that had it. */
export const useFocusAfter = <Place extends HTMLElement>(state: string): RefObject<Place | null> => {
  const place = useRef<Place>(null)
  const former = useRef(state)
  useEffect(() => {
    if (former.current !== state && document.activeElement === document.body) place.current?.focus()
    former.current = state
  }, [state])
  return place
}
