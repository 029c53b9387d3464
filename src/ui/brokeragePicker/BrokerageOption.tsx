'use client'

import { memo, type ReactNode } from 'react'
import type { Brokerage } from '../../core/models.js'
import type { BrokeragePickerMessages } from '../../messages/enBrokeragePicker.js'
import { BrokerageLogo } from '../BrokerageLogo.js'
import { brokerageName } from '../format/names.js'
import { textOf } from '../format/text.js'
import { MarkedText } from './MarkedText.js'
import type { Obstacle } from './obstacle.js'
import type { Match } from './search.js'

/**
 * State of a row, passed to `renderOption`.
 *
 * @example
 * const star = ({ isSelected }: BrokerageOptionState) => (isSelected ? '★' : '☆')
 */
export interface BrokerageOptionState {
  isSelected: boolean
  /** Whether the row is the active one of the keyboard navigation. */
  isActive: boolean
  /** The reason why the brokerage can't be selected. */
  obstacle: Obstacle | undefined
}

/** Props that replace the content of a row. */
export interface BrokerageOptionSlots {
  /** Replaces the whole content. */
  renderOption?: ((brokerage: Brokerage, state: BrokerageOptionState) => ReactNode) | undefined
  /** Replaces the logo. */
  renderLogo?: ((brokerage: Brokerage) => ReactNode) | undefined
}

/** Props of `BrokerageOption`. */
interface BrokerageOptionProps extends BrokerageOptionState, BrokerageOptionSlots {
  id: string
  match: Match
  /** The position among all matches, from 1. `aria-posinset` needs it, because not all rows are rendered. */
  position: number
  count: number
  isDisabled: boolean
  texts: BrokeragePickerMessages
}

/** Renders one row. It is memoized, because an arrow key changes two of 500 rows. */
export const BrokerageOption = memo(function BrokerageOption(props: BrokerageOptionProps) {
  const { id, match, isSelected, isActive, obstacle, isDisabled, renderOption, renderLogo, texts } = props
  const { brokerage } = match
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus (`aria-activedescendant`)
    <div
      id={id}
      role="option"
      className="snaptrade-picker-option"
      aria-posinset={props.position}
      aria-setsize={props.count}
      aria-selected={isSelected}
      aria-disabled={isDisabled || obstacle !== undefined || undefined}
      data-slug={brokerage.slug}
      data-selected={isSelected ? '' : undefined}
      data-active={isActive ? '' : undefined}
      data-obstacle={obstacle}
    >
      {renderOption ? (
        renderOption(brokerage, { isSelected, isActive, obstacle })
      ) : (
        <>
          {renderLogo ? (
            renderLogo(brokerage)
          ) : (
            <BrokerageLogo brokerage={brokerage} name={brokerageName(brokerage)} />
          )}{' '}
          <OptionText match={match} obstacle={obstacle} texts={texts} />
        </>
      )}
    </div>
  )
})

const OptionText = ({
  match,
  obstacle,
  texts,
}: Pick<BrokerageOptionProps, 'match' | 'obstacle' | 'texts'>) => {
  const { brokerage, field } = match
  const { allows_trading, is_degraded } = brokerage
  const shown = brokerageName(brokerage)
  const name = textOf(brokerage.name)
  // Shows the field that matches if it is not the name, so that people see why the row is listed.
  const second = field === 'slug' ? brokerage.slug : name === shown ? undefined : name
  const trouble = obstacle ?? (is_degraded ? 'degraded' : undefined)
  return (
    // The spaces separate the parts of the accessible name.
    <span className="snaptrade-picker-text">
      <bdi className="snaptrade-picker-name">
        <MarkedText text={shown} match={field === 'display_name' ? match : undefined} />
      </bdi>{' '}
      {Boolean(allows_trading) && (
        <span className="snaptrade-badge" data-tone="accent">
          {texts.trading}
        </span>
      )}{' '}
      {trouble && (
        <span className="snaptrade-badge" data-tone={obstacle ? undefined : 'warning'}>
          {texts[trouble]}
        </span>
      )}{' '}
      {second && (
        <bdi className="snaptrade-picker-second">
          <MarkedText text={second} match={field === 'display_name' ? undefined : match} />
        </bdi>
      )}{' '}
      {trouble && <span className="snaptrade-picker-note">{texts[`${trouble}Note`]}</span>}
    </span>
  )
}
