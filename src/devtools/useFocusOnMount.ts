'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Returns the ref of an element that gets the focus when it is mounted, if `isFocused` is true then. */
export const useFocusOnMount = <Target extends HTMLElement>(isFocused: boolean): RefObject<Target | null> => {
  const ref = useRef<Target>(null)
  const isFocusedAtFirst = useRef(isFocused)
  useEffect(() => {
    if (isFocusedAtFirst.current) ref.current?.focus()
  }, [])
  return ref
}
