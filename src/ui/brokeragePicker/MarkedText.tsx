'use client'

import type { Match } from './search.js'

/** A text with the part marked that matches. */
export const MarkedText = ({
  text,
  match,
}: {
  text: string
  match: Pick<Match, 'start' | 'end'> | undefined
}) =>
  match && match.end > match.start ? (
    <>
      {text.slice(0, match.start)}
      <mark className="snaptrade-picker-mark">{text.slice(match.start, match.end)}</mark>
      {text.slice(match.end)}
    </>
  ) : (
    text
  )
