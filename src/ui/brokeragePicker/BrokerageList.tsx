'use client'

import type { RefObject } from 'react'
import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'
import { BrokerageOption, type BrokerageOptionSlots } from './BrokerageOption.js'
import type { Obstacle } from './obstacle.js'
import type { Match } from './search.js'
import { optionId } from './usePicker.js'

/** What `BrokerageList` takes. */
interface BrokerageListProps extends BrokerageOptionSlots {
  id: string
  labelId: string
  list: RefObject<HTMLDivElement | null>
  matches: readonly Match[]
  /** How many of them are in the page. */
  rows: number
  onScroll: () => void
  slug: string | null
  active: Match | undefined
  obstacleAt: (match: Match) => Obstacle | undefined
  disabled: boolean
  texts: BrokeragePickerMessages
}

/** A usual row's, in rem. */
const ROW_HEIGHT = 3.5

/** The rows that are there so far, and the room of those that are not, so that the scroll bar is right. */
export const BrokerageList = (props: BrokerageListProps) => {
  const {
    id,
    labelId,
    list,
    matches,
    rows,
    onScroll,
    slug,
    active,
    obstacleAt,
    disabled,
    texts,
    renderOption,
    renderLogo,
  } = props
  return (
    <div
      ref={list as RefObject<HTMLDivElement>}
      id={id}
      role="listbox"
      aria-labelledby={labelId}
      // Browsers make a stop of what scrolls; the keys scroll it from the search field.
      tabIndex={-1}
      className="snaptrade-picker-list"
      // Without the stylesheet, too: a frame as high as its content would hold every row.
      style={{ overflowY: 'auto', maxBlockSize: '100vh' }}
      onScroll={onScroll}
    >
      {matches.slice(0, rows).map((match, index) => (
        <BrokerageOption
          key={match.brokerage.id}
          id={optionId(id, match)}
          match={match}
          position={index + 1}
          count={matches.length}
          isSelected={match.brokerage.slug === slug}
          isActive={match === active}
          obstacle={obstacleAt(match)}
          isDisabled={disabled}
          renderOption={renderOption}
          renderLogo={renderLogo}
          texts={texts}
        />
      ))}
      {rows < matches.length && (
        <div role="none" style={{ blockSize: `${(matches.length - rows) * ROW_HEIGHT}rem` }} />
      )}
    </div>
  )
}
