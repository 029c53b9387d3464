'use client'

import { fill } from '../../messages/fill.js'
import { UserRows, type UserRowsProps } from './UserRows.js'

interface UserScrollerProps extends Omit<UserRowsProps, 'rows'> {
  /** `undefined` while loading. */
  rows: readonly string[] | undefined
  onShowAll: () => void
}

/** Renders the scrollable list with the rows, a skeleton while loading, or a hint if nothing matches. */
export const UserScroller = ({ rows, onShowAll, ...table }: UserScrollerProps) => {
  const { scroller, texts, wanted } = table
  return (
    <div
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label={texts.label}
      className="snaptrade-card snaptrade-users-scroller snaptrade-focusable"
      // Inline: without a limited height every row would be rendered, also if the stylesheet is missing.
      style={{ overflow: 'auto', maxBlockSize: '100vh' }}
    >
      {!rows ? (
        <Skeleton />
      ) : rows.length > 0 ? (
        <UserRows rows={rows} {...table} />
      ) : (
        <div className="snaptrade-users-none">
          <p>{fill(texts.noMatch, { query: wanted })}</p>
          <button
            type="button"
            className="snaptrade-button"
            data-variant="secondary"
            data-size="small"
            onClick={onShowAll}
          >
            {texts.showAll}
          </button>
        </div>
      )}
    </div>
  )
}

/** Shows placeholder rows while loading. */
const Skeleton = () => (
  <div aria-hidden="true">
    {[1, 2, 3, 4, 5, 6, 7].map((row) => (
      <div key={row} className="snaptrade-users-row">
        <span className="snaptrade-skeleton snaptrade-users-bar" />
      </div>
    ))}
  </div>
)
