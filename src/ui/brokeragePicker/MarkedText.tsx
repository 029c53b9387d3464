'use client'

import type { Match } from './search.js'

/**
 * Marks the part of a text that matches. Each part has its own element, because browsers that translate the page replace
 * text nodes, and React then fails to remove them. https://github.com/facebook/react/issues/11538
 */
export const MarkedText = ({
  text,
  match,
}: {
  text: string
  match: Pick<Match, 'start' | 'end'> | undefined
}) =>
  match && match.end > match.start ? (
    <>
      <span key="before">{text.slice(0, match.start)}</span>
      <mark className="snaptrade-picker-mark">{text.slice(match.start, match.end)}</mark>
      <span key="after">{text.slice(match.end)}</span>
    </>
  ) : (
    <span key="whole">{text}</span>
  )
