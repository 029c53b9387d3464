'use client'

import { type RefObject, useInsertionEffect, useRef } from 'react'

/** A ref to what the latest committed render passed, so that a callback called later never sees an old one. */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const ref = useRef(value)
  useInsertionEffect(() => {
    ref.current = value
  })
  return ref
}
