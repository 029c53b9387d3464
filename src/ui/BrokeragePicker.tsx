'use client'

import {
  type ComponentPropsWithRef,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import type { Brokerage, ConnectionType } from '../core/models.js'
import { enBrokeragePicker } from '../messages/enBrokeragePicker.js'
import type { MessageOverrides } from '../messages/messages.js'
import type { UsePartnerInfoParameters } from '../react/usePartnerInfo.js'
import { BrokerageList } from './brokeragePicker/BrokerageList.js'
import type { BrokerageOptionSlots } from './brokeragePicker/BrokerageOption.js'
import { PickerFoot } from './brokeragePicker/PickerFoot.js'
import { NoMatch, PickerNote } from './brokeragePicker/PickerNote.js'
import { PickerSkeleton } from './brokeragePicker/PickerSkeleton.js'
import { SearchField } from './brokeragePicker/SearchField.js'
import { optionId, type PickerStatus, usePicker } from './brokeragePicker/usePicker.js'
import type { SlugParameters } from './brokeragePicker/useSlug.js'
import { brokerageName } from './format/names.js'
import { QueryTrouble } from './QueryTrouble.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useMessages } from './useMessages.js'

/** State passed to `className`, `style` and `render`. */
export interface BrokeragePickerState {
  status: PickerStatus
  /** An update failed, and the last known brokerages are shown. */
  stale: boolean
  disabled: boolean
}

/** Props of `BrokeragePicker`, and all props of a native `div`. */
export interface BrokeragePickerProps
  extends UsePartnerInfoParameters,
    SlugParameters,
    BrokerageOptionSlots,
    RenderProps<BrokeragePickerState>,
    Omit<ComponentPropsWithRef<'div'>, 'className' | 'style' | 'defaultValue' | 'children'> {
  /** The access to request. With `trade`, brokerages without trading are shown, but can't be selected. */
  connectionType?: ConnectionType | undefined
  /** Returns whether to offer a brokerage. Default: all enabled brokerages that SnapTrade allows for your client ID. */
  filter?: ((brokerage: Brokerage) => boolean) | undefined
  /** The name of the form field that contains the slug. */
  name?: string | undefined
  disabled?: boolean | undefined
  /** Replaces what is shown if nothing matches. Default: a hint, and a button that clears the search. */
  empty?: ReactNode | ((search: { query: string; clear: () => void }) => ReactNode)
  /** Content below the list. */
  footer?: ReactNode
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

/**
 * Shows a search field and a list of the brokerages that people can connect to. Pass the selected slug as `broker` to
 * `ConnectBrokerButton` or `useConnectBroker`. Arrow keys, Home, End and the Page keys move through the list, Enter selects,
 * Escape clears the search. A brokerage that can't be selected is shown with the reason.
 *
 * @example
 * <BrokeragePicker connectionType="trade" name="broker" onValueChange={(slug, { display_name }) => console.log(slug, display_name)} />
 */
export const BrokeragePicker = forwardRef<HTMLDivElement, BrokeragePickerProps>(
  function BrokeragePicker(props, ref) {
    const { config, userId, query: options, value, defaultValue, onValueChange, ...others } = props
    const { connectionType, filter, name, disabled = false, messages, ...rest } = others
    const { renderOption, renderLogo, empty, footer, className, style, render, ...handlers } = rest
    const { onKeyDown, onMouseDown, onClick, ...own } = handlers
    const texts = useMessages('brokeragePicker', enBrokeragePicker, messages)
    const picker = usePicker({
      ...{ config, userId, query: options, value, defaultValue, onValueChange },
      ...{ connectionType, filter, disabled, locale: texts.locale },
    })
    const { id, listId, partner, query, matches, status, isStale, clear } = picker
    const { active, list, rows, fill: fillRows } = picker.option

    return renderElement(
      'div',
      { status, stale: isStale, disabled },
      { baseClass: 'snaptrade-box snaptrade-picker', className, style, render },
      {
        ...own,
        ref,
        onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
          onKeyDown?.(event)
          picker.handleKey(event)
        },
        onMouseDown: (event: MouseEvent<HTMLDivElement>) => {
          onMouseDown?.(event)
          picker.handlePress(event)
        },
        onClick: (event: MouseEvent<HTMLDivElement>) => {
          onClick?.(event)
          picker.handleClick(event)
        },
        children: (
          <>
            <label id={`${id}-label`} htmlFor={`${id}-input`} className="snaptrade-picker-label">
              {texts.label}
            </label>
            <SearchField
              id={`${id}-input`}
              field={picker.input}
              listId={listId}
              hasList={status === 'ready'}
              activeId={active && optionId(listId, active)}
              query={query}
              onSearch={picker.onSearch}
              disabled={disabled}
              texts={texts}
            />
            <div className="snaptrade-picker-pane">
              <div className="snaptrade-picker-trouble">
                <QueryTrouble result={partner} messages={messages} onRetry={picker.retry} />
              </div>
              {status === 'pending' && <PickerSkeleton />}
              {status === 'empty' && (
                <PickerNote
                  title={texts.none}
                  hint={picker.isAnyEnabled ? texts.noneLeft : texts.noneAllowed}
                />
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
                  slug={picker.slug}
                  active={active}
                  obstacleAt={picker.obstacleAt}
                  disabled={disabled}
                  renderOption={renderOption}
                  renderLogo={renderLogo}
                  texts={texts}
                />
              )}
              <PickerFoot
                status={status}
                query={query}
                count={matches.length}
                chosen={picker.chosen && brokerageName(picker.chosen)}
                texts={texts}
              />
            </div>
            {name && (
              <input
                ref={picker.field}
                type="hidden"
                name={name}
                value={picker.slug ?? ''}
                disabled={disabled}
              />
            )}
            {footer && <div className="snaptrade-picker-footer">{footer}</div>}
          </>
        ),
      },
    )
  },
)
