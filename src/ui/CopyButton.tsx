'use client'

import { useEffect, useState } from 'react'

interface CopyButtonProps {
  /** The text to copy. */
  value: string
  label: string
  /** The label after the copy. It is announced, and shown for two seconds. */
  done: string
}

/** Milliseconds for which the button shows `done`. */
const DONE_TIME = 2000

/** Copies a text. The label doesn't change if the clipboard is not available: without HTTPS, or without permission. */
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
