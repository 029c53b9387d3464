'use client'

import {
  type ComponentPropsWithRef,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react'
import type { Brokerage, ConnectionType } from '../core/models.js'
import { enBrokeragePicker } from '../messages/enBrokeragePicker.js'
import { enParts } from '../messages/enParts.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { type UsePartnerInfoParameters, usePartnerInfo } from '../react/usePartnerInfo.js'
import { BrokerageList, optionId } from './brokeragePicker/BrokerageList.js'
import type { BrokerageOptionSlots } from './brokeragePicker/BrokerageOption.js'
import { obstacleOf } from './brokeragePicker/obstacle.js'
import { NoMatch, PickerNote } from './brokeragePicker/PickerNote.js'
import { PickerSkeleton } from './brokeragePicker/PickerSkeleton.js'
import { PickerStatus } from './brokeragePicker/PickerStatus.js'
import { SearchField } from './brokeragePicker/SearchField.js'
import type { Match } from './brokeragePicker/search.js'
import { useActiveOption } from './brokeragePicker/useActiveOption.js'
import { useMatches } from './brokeragePicker/useMatches.js'
import { type SlugParameters, useSlug } from './brokeragePicker/useSlug.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { Trouble } from './Trouble.js'
import { useMessages } from './useMessages.js'

/** What the picker tells of itself: to `className`, `style` and `render`, and as `data-` attributes. */
export interface BrokeragePickerState {
  status: 'pending' | 'error' | 'empty' | 'no-match' | 'ready'
  /** The brokerages are those of before: they could not be read anew. */
  stale: boolean
  disabled: boolean
}

/** What `BrokeragePicker` takes, and everything a native `div` takes. */
export interface BrokeragePickerProps
  extends UsePartnerInfoParameters,
    SlugParameters,
    BrokerageOptionSlots,
    RenderProps<BrokeragePickerState>,
    Omit<ComponentPropsWithRef<'div'>, 'className' | 'style' | 'defaultValue' | 'children'> {
  /** What is going to be asked for. With `trade`, those that cannot trade are shown, but cannot be chosen. */
  connectionType?: ConnectionType | undefined
  /** Which of the brokerages to offer. Default: all that SnapTrade allows and that are enabled. */
  filter?: ((brokerage: Brokerage) => boolean) | undefined
  /** For forms: the field that carries the slug. */
  name?: string | undefined
  disabled?: boolean | undefined
  /** What stands there when nothing matches. Default: what to do, and a button that clears the search. */
  empty?: ReactNode | ((search: { query: string; clear: () => void }) => ReactNode)
  /** Below the list. */
  footer?: ReactNode
  /** Texts in place of the provider's. */
  messages?: MessageOverrides | undefined
}

/**
 * Lets a person choose their brokerage among those that SnapTrade allows you; pass what they chose as `broker` to
 * `ConnectBrokerButton` or `useConnectBroker`. A search field with a list below it: arrow keys, Home, End and the Page
 * keys lead through it, Enter chooses, Escape clears the search. What cannot be chosen is shown with the reason.
 *
 * @example
 * <BrokeragePicker connectionType="trade" name="broker" onValueChange={(slug, { display_name }) => console.log(slug, display_name)} />
 */
export const BrokeragePicker = forwardRef<HTMLDivElement, BrokeragePickerProps>(
  function BrokeragePicker(props, ref) {
    const {
      config,
      scope,
      query: options,
      value,
      defaultValue,
      onValueChange,
      connectionType,
      filter,
      name,
      disabled = false,
      renderOption,
      renderLogo,
      empty,
      footer,
      messages,
      className,
      style,
      render,
      onKeyDown,
      onMouseDown,
      onClick,
      ...own
    } = props
    const texts = useMessages('brokeragePicker', enBrokeragePicker, messages)
    const parts = useMessages('parts', enParts, messages)
    const partner = usePartnerInfo({ config, scope, query: options })
    const brokerages = partner.data?.allowed_brokerages
    const [query, setQuery] = useState('')
    const { slug, choose, field } = useSlug({ value, defaultValue, onValueChange })
    const input = useRef<HTMLInputElement>(null)
    const id = useId()
    const listId = `${id}-list`
    const { matches, offered, isAnyEnabled } = useMatches(brokerages, filter, query, texts.locale)
    const obstacleAt = ({ brokerage }: Match) => obstacleOf(brokerage, connectionType)
    const isChoosable = (match: Match) => obstacleAt(match) === undefined
    const {
      active,
      list,
      rows,
      fill: fillRows,
      step,
      reach,
      reset,
    } = useActiveOption({
      matches,
      slug,
      query,
      isChoosable,
    })
    const status: BrokeragePickerState['status'] = !brokerages
      ? partner.isError
        ? 'error'
        : 'pending'
      : offered === 0
        ? 'empty'
        : matches.length === 0
          ? 'no-match'
          : 'ready'

    const onSearch = (next: string) => {
      setQuery(next)
      reset()
    }
    const clear = () => {
      onSearch('')
      input.current?.focus()
    }
    const pick = (match: Match) => {
      reach(match.brokerage.slug)
      if (!disabled && isChoosable(match)) choose(match.brokerage)
    }
    const retry = () => {
      // The button goes with the error.
      input.current?.focus()
      void partner.refetch()
    }
    const rowAt = (target: EventTarget) =>
      target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
    const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
      onKeyDown?.(event)
      if (event.defaultPrevented || event.target !== input.current || event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && active) {
        event.preventDefault()
        pick(active)
      } else if (event.key === 'Escape' && query) {
        // A dialog around it stays open.
        event.preventDefault()
        event.stopPropagation()
        onSearch('')
      } else step(event)
    }
    const handlePress = (event: MouseEvent<HTMLDivElement>) => {
      onMouseDown?.(event)
      // The focus stays in the search field, if it is there.
      if (rowAt(event.target)) event.preventDefault()
    }
    const handleClick = (event: MouseEvent<HTMLDivElement>) => {
      onClick?.(event)
      const row = rowAt(event.target)
      const match = row && matches.find((one) => optionId(listId, one) === row.id)
      if (match && !event.defaultPrevented) pick(match)
    }
    const chosen = brokerages?.find((brokerage) => brokerage.slug === slug)
    const isStale = partner.isError && brokerages !== undefined

    return renderElement(
      'div',
      { status, stale: isStale, disabled },
      { baseClass: 'snaptrade-box snaptrade-picker', className, style, render },
      {
        ...own,
        ref,
        onKeyDown: handleKey,
        onMouseDown: handlePress,
        onClick: handleClick,
        children: (
          <>
            <label id={`${id}-label`} htmlFor={`${id}-input`} className="snaptrade-picker-label">
              {texts.label}
            </label>
            <SearchField
              id={`${id}-input`}
              field={input}
              listId={listId}
              hasList={status === 'ready'}
              activeId={active && optionId(listId, active)}
              query={query}
              onSearch={onSearch}
              disabled={disabled}
              texts={texts}
            />
            <div className="snaptrade-picker-pane">
              {partner.error && (
                <div className="snaptrade-picker-trouble">
                  <Trouble
                    error={partner.error}
                    messages={messages}
                    onRetry={retry}
                    isRetrying={partner.isFetching}
                  />
                  {isStale && (
                    <p className="snaptrade-muted">
                      {fill(parts.stale, { time: timeOf(partner.dataUpdatedAt, parts.locale) })}
                    </p>
                  )}
                </div>
              )}
              {status === 'pending' && <PickerSkeleton />}
              {status === 'empty' && (
                <PickerNote title={texts.none} hint={isAnyEnabled ? texts.noneLeft : texts.noneAllowed} />
              )}
              {status === 'no-match' &&
                (empty === undefined ? (
                  <NoMatch query={query} onClear={clear} texts={texts} />
                ) : typeof empty === 'function' ? (
                  empty({ query, clear })
                ) : (
                  empty
                ))}
              {status === 'ready' && (
                <BrokerageList
                  id={listId}
                  labelId={`${id}-label`}
                  list={list}
                  matches={matches}
                  rows={rows}
                  onScroll={fillRows}
                  slug={slug}
                  active={active}
                  obstacleAt={obstacleAt}
                  disabled={disabled}
                  renderOption={renderOption}
                  renderLogo={renderLogo}
                  texts={texts}
                />
              )}
              <PickerStatus
                status={status}
                query={query}
                count={matches.length}
                chosen={chosen?.display_name}
                texts={texts}
              />
            </div>
            {name && <input ref={field} type="hidden" name={name} value={slug ?? ''} disabled={disabled} />}
            {footer && <div className="snaptrade-picker-footer">{footer}</div>}
          </>
        ),
      },
    )
  },
)

const timeOf = (at: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
