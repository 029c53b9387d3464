'use client'

import { defaultRangeExtractor, observeElementRect, useVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, type RefObject, useEffect, useId, useState } from 'react'
import { StatusIcon } from '../StatusIcon.js'
import type { GroupMessages } from '../useMessages.js'

/** Pixels: the height of a row whose id fits on one line, and of the list without a layout, as in jsdom. */
const ROW = 56
const UNKNOWN_HEIGHT = 480

/** Props of `UserRows`. */
export interface UserRowsProps {
  rows: readonly string[]
  /** The search. A change scrolls to the top. */
  wanted: string
  /** The user that was just registered. The row is scrolled into view and marked. */
  marked: string | undefined
  scroller: RefObject<HTMLDivElement | null>
  texts: GroupMessages<'snapTradeUserTable'>
  renderUser: ((userId: string) => ReactNode) | undefined
  renderActions: ((userId: string, actions: ReactNode) => ReactNode) | undefined
  onRemove: ((userId: string) => void) | undefined
}

/** Renders the visible rows and the focused row. */
export const UserRows = ({ rows, wanted, marked, scroller, texts, ...row }: UserRowsProps) => {
  const [focused, setFocused] = useState(-1)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    // A long id takes more lines than one.
    measureElement: (row) => row.getBoundingClientRect().height || ROW,
    overscan: 6,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, ({ width, height }) => tell({ width, height: height || UNKNOWN_HEIGHT })),
    // Keeps the focused row: removing it would lose the focus.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      const isOutside = focused >= 0 && focused < rows.length && !indexes.includes(focused)
      return isOutside ? [...indexes, focused].sort((a, b) => a - b) : indexes
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when rows are added or removed
  useEffect(() => {
    virtualizer.scrollToOffset(0)
  }, [wanted, virtualizer])
  const markedIndex = marked === undefined ? -1 : rows.indexOf(marked)
  useEffect(() => {
    if (markedIndex >= 0) virtualizer.scrollToIndex(markedIndex, { align: 'center' })
  }, [markedIndex, virtualizer])

  const hasActions = !!(row.onRemove || row.renderActions)
  // An id that is listed twice needs two keys. In the whole list that would be found at the price of reading it once more.
  const keys = new Set<string>()
  const uniqueKey = (index: number) => {
    const userId = rows[index] ?? ''
    const key = keys.has(userId) ? `${userId} ${index}` : userId
    keys.add(key)
    return key
  }
  return (
    <div
      role="table"
      aria-label={texts.label}
      aria-rowcount={rows.length + 1}
      className="snaptrade-users-table"
    >
      <div role="row" aria-rowindex={1} className="snaptrade-users-row snaptrade-users-header">
        <span role="columnheader">{texts.user}</span>
        {hasActions && (
          <span role="columnheader">
            <span className="snaptrade-news">{texts.actions}</span>
          </span>
        )}
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={uniqueKey(index)}
            ref={virtualizer.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            className="snaptrade-users-row"
            data-marked={index === markedIndex ? '' : undefined}
            style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)` }}
            onFocus={() => setFocused(index)}
            onBlur={() => setFocused(-1)}
          >
            <UserCells
              userId={rows[index] ?? ''}
              isMarked={index === markedIndex}
              texts={texts}
              hasActions={hasActions}
              {...row}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

interface UserCellsProps extends Pick<UserRowsProps, 'texts' | 'renderUser' | 'renderActions' | 'onRemove'> {
  userId: string
  isMarked: boolean
  hasActions: boolean
}

/** Renders the cells of a row. They are memoized, so that scrolling does not render them again. */
const UserCells = memo(
  ({ userId, isMarked, texts, hasActions, renderUser, renderActions, onRemove }: UserCellsProps) => {
    const id = useId()
    const ours = onRemove && (
      <button
        type="button"
        id={`${id}-remove`}
        className="snaptrade-button"
        data-variant="quiet"
        data-tone="danger"
        data-size="small"
        aria-labelledby={`${id}-remove ${id}`}
        onClick={() => onRemove(userId)}
      >
        {texts.remove}
      </button>
    )
    return (
      <>
        <span role="rowheader" id={id} className="snaptrade-users-user" title={userId}>
          {isMarked && <StatusIcon name="ok" />} {renderUser ? renderUser(userId) : <bdi>{userId}</bdi>}
        </span>
        {hasActions && (
          <span role="cell" className="snaptrade-users-actions">
            {renderActions ? renderActions(userId, ours) : ours}
          </span>
        )}
      </>
    )
  },
)
