'use client'

import { useState } from 'react'
import type { InspectionEntry } from '../core/inspect.js'
import { supportCopy } from './supportCopy.js'

/** Copies the entries as JSON without secrets. Shows the text if the clipboard is not available. */
export const CopyForSupport = ({ entries }: { entries: readonly InspectionEntry[] }) => {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const [text, setText] = useState('')
  const copy = async () => {
    const json = supportCopy(entries)
    setText(json)
    try {
      await navigator.clipboard.writeText(json)
      setCopied('yes')
    } catch {
      setCopied('no')
    }
  }
  return (
    <>
      <button type="button" disabled={entries.length === 0} onClick={() => void copy()}>
        Copy for support
      </button>
      <span role="status">{copied === 'yes' && 'Copied, without secrets.'}</span>
      {copied === 'no' && (
        <label className="copy">
          The browser did not allow copying. Copy this text:
          <textarea readOnly rows={6} value={text} />
        </label>
      )}
    </>
  )
}
