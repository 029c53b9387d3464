'use client'

import { type RefCallback, useCallback, useEffect, useRef } from 'react'

/**
 * A ref for what stands on the page only for a while: when it goes and has the focus, the focus goes back to where it was
 * when the while began, and not to the top of the page.
 */
export const useFocusBack = (isBegun: boolean): RefCallback<HTMLElement> => {
  const origin = useRef<Element | null>(null)
  const held = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (isBegun) origin.current = document.activeElement
  }, [isBegun])
  // React takes a ref back before it takes its element out of the page.
  return useCallback((element) => {
    const isLosingFocus = !element && held.current?.contains(document.activeElement)
    if (isLosingFocus && origin.current instanceof HTMLElement) origin.current.focus()
    held.current = element
  }, [])
}
