'use client'

import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import type { Brokerage, ConnectionType } from '../../core/models.js'
import { type UsePartnerInfoParameters, usePartnerInfo } from '../../react/usePartnerInfo.js'
import { rowsOf } from '../format/rows.js'
import { obstacleOf } from './obstacle.js'
import type { Match } from './search.js'
import { useActiveOption } from './useActiveOption.js'
import { useMatches } from './useMatches.js'
import { type SlugParameters, useSlug } from './useSlug.js'

/** `ready` if the list is shown, or the reason why it is not. */
export type PickerStatus = 'pending' | 'error' | 'empty' | 'no-match' | 'ready'

/** Parameters of `usePicker`. */
interface PickerParameters extends UsePartnerInfoParameters, SlugParameters {
  connectionType: ConnectionType | undefined
  filter: ((brokerage: Brokerage) => boolean) | undefined
  disabled: boolean
  locale: string
}

/** Returns the id of a row for `aria-activedescendant`. Slugs may contain characters that are not valid in an id. */
export const optionId = (listId: string, { brokerage }: Match): string => `${listId}-${brokerage.id}`

/** Returns the state and the event handlers of the picker. */
export const usePicker = (parameters: PickerParameters) => {
  const { config, userId, query: options, connectionType, filter, disabled, locale } = parameters
  const partner = usePartnerInfo({ config, userId, query: options })
  const brokerages = partner.data?.allowed_brokerages
  const [query, setQuery] = useState('')
  const { slug, choose, field } = useSlug(parameters)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const listId = `${id}-list`
  const { matches, offered, isAnyEnabled } = useMatches(brokerages, filter, query, locale)
  const obstacleAt = ({ brokerage }: Match) => obstacleOf(brokerage, connectionType)
  const isChoosable = (match: Match) => obstacleAt(match) === undefined
  const option = useActiveOption({ matches, slug, query, isChoosable })
  const { active } = option

  const onSearch = (next: string) => {
    setQuery(next)
    option.reset()
  }
  const clear = () => {
    onSearch('')
    input.current?.focus()
  }
  const pick = (match: Match) => {
    option.reach(match.brokerage.slug)
    if (!disabled && isChoosable(match)) choose(match.brokerage)
  }
  const retry = () => {
    // The focused button is removed with the error.
    input.current?.focus()
    void partner.refetch()
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.target !== input.current || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      pick(active)
    } else if (event.key === 'Escape' && query) {
      // Escape clears the search and does not close a dialog around the picker.
      event.preventDefault()
      event.stopPropagation()
      onSearch('')
    } else option.step(event)
  }
  /** Prevents a press on the list from moving the focus out of the search field. */
  const handlePress = (event: MouseEvent) => {
    if (rowAt(event.target)) event.preventDefault()
  }
  const handleClick = (event: MouseEvent) => {
    const row = rowAt(event.target)
    const match = row && matches.find((one) => optionId(listId, one) === row.id)
    if (match && !event.defaultPrevented) pick(match)
  }
  return {
    ...{ id, listId, input, field, partner, query, slug, matches, option, isAnyEnabled },
    ...{ obstacleAt, onSearch, clear, retry, handleKey, handlePress, handleClick },
    chosen: rowsOf(brokerages).find((brokerage) => brokerage.slug === slug),
    isStale: partner.isError && brokerages !== undefined,
    status: brokerages
      ? statusOf(offered, matches.length)
      : ((partner.isError ? 'error' : 'pending') as PickerStatus),
  }
}

const statusOf = (offered: number, matching: number): PickerStatus =>
  offered === 0 ? 'empty' : matching === 0 ? 'no-match' : 'ready'

const rowAt = (target: EventTarget): Element | null =>
  target instanceof Element ? target.closest('[role=option]') : null
