'use client'

import type { RefObject } from 'react'
import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'
import { BrokerageOption, type BrokerageOptionSlots } from './BrokerageOption.js'
import type { Obstacle } from './obstacle.js'
import type { Match } from './search.js'
import { optionId } from './usePicker.js'

/** Props of `BrokerageList`. */
interface BrokerageListProps extends BrokerageOptionSlots {
  id: string
  labelId: string
  list: RefObject<HTMLDivElement | null>
  matches: readonly Match[]
  /** The number of rendered rows. */
  rows: number
  onScroll: () => void
  slug: string | null
  active: Match | undefined
  obstacleAt: (match: Match) => Obstacle | undefined
  disabled: boolean
  texts: BrokeragePickerMessages
}

/** The default height of a row, in rem. */
const ROW_HEIGHT = 3.5

/** Renders the first rows, and a spacer with the height of the others, so that the scroll bar has the right size. */
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
      // Not a tab stop: keys in the search field scroll the list.
      tabIndex={-1}
      className="snaptrade-picker-list"
      // Inline: without a limited height every row would be rendered, also if the stylesheet is missing.
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
