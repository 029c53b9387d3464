'use client'

import { type RefObject, useInsertionEffect, useRef } from 'react'

/**
 * Returns a ref to the value of the latest committed render, so that a callback that is called later does not see an
 * old value.
 */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const ref = useRef(value)
  useInsertionEffect(() => {
    ref.current = value
  })
  return ref
}
