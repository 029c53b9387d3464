'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Returns a ref for an element. It gets the focus if a change of `state` removes the focused button. */
export const useFocusAfter = <Place extends HTMLElement>(state: string): RefObject<Place | null> => {
  const place = useRef<Place>(null)
  const former = useRef(state)
  useEffect(() => {
    if (former.current !== state && document.activeElement === document.body) place.current?.focus()
    former.current = state
  }, [state])
  return place
}
