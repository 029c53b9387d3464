'use client'

import { type RefCallback, useCallback, useEffect, useRef } from 'react'

/**
 * Returns a ref for a temporary element. If the element is removed while it has the focus, the focus returns to the element
 * that had it when `isBegun` became `true`.
 */
export const useFocusBack = (isBegun: boolean): RefCallback<HTMLElement> => {
  const origin = useRef<Element | null>(null)
  const held = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (isBegun) origin.current = document.activeElement
  }, [isBegun])
  // React calls a ref with `null` before it removes the element.
  return useCallback((element) => {
    const isLosingFocus = !element && held.current?.contains(document.activeElement)
    if (isLosingFocus && origin.current instanceof HTMLElement) origin.current.focus()
    held.current = element
  }, [])
}
