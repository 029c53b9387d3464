'use client'

import { useEffect, useRef, useState } from 'react'
import type { Brokerage } from '../../core/models.js'

/** What is chosen, and by whom it is kept. */
export interface SlugParameters {
  /** The chosen brokerage's slug, kept by you; `null`: none. */
  value?: string | null | undefined
  /** What is chosen at first, when the picker is to keep it. */
  defaultValue?: string | null | undefined
  /** The person chose. */
  onValueChange?: ((slug: string, brokerage: Brokerage) => void) | undefined
}

/** The chosen slug, kept by the app or by itself; a form that is reset puts the first one back. */
export const useSlug = ({ value, defaultValue = null, onValueChange }: SlugParameters) => {
  const [own, setOwn] = useState(defaultValue)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = field.current?.form
    const reset = () => setOwn(defaultValue)
    form?.addEventListener('reset', reset)
    return () => form?.removeEventListener('reset', reset)
  }, [defaultValue])
  const slug = value === undefined ? own : value
  const choose = (brokerage: Brokerage) => {
    if (brokerage.slug === slug) return
    setOwn(brokerage.slug)
    onValueChange?.(brokerage.slug, brokerage)
  }
  return { slug, choose, field }
}
