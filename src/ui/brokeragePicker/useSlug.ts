'use client'

import { useEffect, useRef, useState } from 'react'
import type { Brokerage } from '../../core/models.js'

/** The props of the selection. */
export interface SlugParameters {
  /** The slug of the selected brokerage, for a controlled component; `null` before a selection. */
  value?: string | null | undefined
  /** The initial slug, for an uncontrolled component. */
  defaultValue?: string | null | undefined
  /** Called when the person selects a brokerage. */
  onValueChange?: ((slug: string, brokerage: Brokerage) => void) | undefined
}

/** Returns the selected slug, controlled or uncontrolled. Resetting the form restores the initial one. */
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
