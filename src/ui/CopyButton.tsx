'use client'

import { useEffect, useState } from 'react'

interface CopyButtonProps {
  /** What goes to the clipboard. */
  value: string
  label: string
  /** Shown and announced for a moment after the copy. */
  done: string
}

/** Milliseconds for which the button says that it copied. */
const DONE_TIME = 2000

/** Copies a text. Without access to the clipboard (no HTTPS, refused) the label stays, and the text can be selected. */
export const CopyButton = ({ value, label, done }: CopyButtonProps) => {
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    if (!isDone) return
    const timer = setTimeout(() => setIsDone(false), DONE_TIME)
    return () => clearTimeout(timer)
  }, [isDone])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setIsDone(true)
    } catch {}
  }
  return (
    <button type="button" className="snaptrade-link" aria-live="polite" onClick={() => void copy()}>
      {isDone ? done : label}
    </button>
  )
}
