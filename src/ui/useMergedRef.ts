'use client'

import { type ForwardedRef, type RefObject, useCallback } from 'react'

/** Merges the component's own ref with the forwarded ref. */
export const useMergedRef = <Element>(ours: RefObject<Element | null>, theirs: ForwardedRef<Element>) =>
  useCallback(
    (element: Element | null) => {
      ours.current = element
      if (typeof theirs === 'function') return theirs(element)
      if (theirs) theirs.current = element
    },
    [ours, theirs],
  )
