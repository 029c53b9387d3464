'use client'

import type { RefObject } from 'react'
import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'
import { BrokerageOption, type BrokerageOptionSlots } from './BrokerageOption.js'
import type { Obstacle } from './obstacle.js'
import type { Match } from './search.js'

/** What `BrokerageList` takes. */
interface BrokerageListProps extends BrokerageOptionSlots {
  id: string
  labelId: string
  list: RefObject<HTMLDivElement | null>
  shown: readonly Match[]
  slug: string | null
  active: Match | undefined
  obstacleAt: (match: Match) => Obstacle | undefined
  disabled: boolean
  texts: BrokeragePickerMessages
}

/** The id of a row, for the search field to point at. Slugs may hold what ids may not. */
export const optionId = (listId: string, { brokerage }: Match): string => `${listId}-${brokerage.id}`

/** The rows. Chromium lays out only those in sight (`content-visibility`), so all can be in the page and be found. */
export const BrokerageList = (props: BrokerageListProps) => {
  const { id, labelId, list, shown, slug, active, obstacleAt, disabled, texts, renderOption, renderLogo } =
    props
  return (
    <div
      ref={list as RefObject<HTMLDivElement>}
      id={id}
      role="listbox"
      aria-labelledby={labelId}
      className="snaptrade-picker-list"
    >
      {shown.map((match) => (
        <BrokerageOption
          key={match.brokerage.id}
          id={optionId(id, match)}
          match={match}
          isSelected={match.brokerage.slug === slug}
          isActive={match === active}
          obstacle={obstacleAt(match)}
          isDisabled={disabled}
          renderOption={renderOption}
          renderLogo={renderLogo}
          texts={texts}
        />
      ))}
    </div>
  )
}
