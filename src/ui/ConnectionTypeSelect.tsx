'use client'

import {
  type ChangeEvent,
  type ComponentPropsWithRef,
  forwardRef,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { Brokerage, ConnectionType } from '../core/models.js'
import { enConnectionTypeSelect } from '../messages/enConnectionTypeSelect.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { brokerageName } from './format/names.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useMergedRef } from './useMergedRef.js'
import { useMessages } from './useMessages.js'

/** State passed to `className`, `style` and `render`. */
export interface ConnectionTypeSelectState {
  /** The selected type, or `none` before a selection. */
  value: ConnectionType | 'none'
  disabled: boolean
}

/** Option passed to `renderOption`. */
export interface ConnectionTypeOption {
  value: ConnectionType
  title: string
  /** Describes what the type allows and what it does not. */
  allows: string
  limits: string
  checked: boolean
  disabled: boolean
}

/** Props of `ConnectionTypeSelect`, and all props of a native `fieldset`. */
export interface ConnectionTypeSelectProps
  extends RenderProps<ConnectionTypeSelectState>,
    Omit<ComponentPropsWithRef<'fieldset'>, 'className' | 'style' | 'defaultValue'> {
  /** The selected type, for a controlled component; `null` before a selection. */
  value?: ConnectionType | null | undefined
  /** The initial type, for an uncontrolled component. Default: nothing is selected. */
  defaultValue?: ConnectionType | undefined
  onValueChange?: ((value: ConnectionType) => void) | undefined
  /** The types to offer, in this order. Default: all three. */
  options?: readonly ConnectionType[] | undefined
  /** The brokerage to connect. If it doesn't support trading, trading can't be selected. */
  brokerage?: Pick<Brokerage, 'display_name' | 'allows_trading'> | undefined
  /** The name of the form field. */
  name?: string | undefined
  /** Whether a form requires a selection. */
  required?: boolean | undefined
  /** Replaces the content of an option. */
  renderOption?: ((option: ConnectionTypeOption) => ReactNode) | undefined
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

const all: readonly ConnectionType[] = ['read', 'trade-if-available', 'trade']
const keys = { read: 'read', trade: 'trade', 'trade-if-available': 'tradeIfAvailable' } as const

/**
 * Lets people select what a connection can do. SnapTrade requires that people make this selection, so nothing is selected
 * by default. Pass the selection to `ConnectBrokerButton` as `connectionType`.
 *
 * @example
 * const choice = <ConnectionTypeSelect onValueChange={(connectionType) => show(connectionType)} />
 */
export const ConnectionTypeSelect = forwardRef<HTMLFieldSetElement, ConnectionTypeSelectProps>(
  function ConnectionTypeSelect(props, ref) {
    const {
      value: given,
      defaultValue,
      onValueChange,
      options = all,
      brokerage,
      name,
      required,
      renderOption,
      messages,
      className,
      style,
      render,
      disabled = false,
      onChange,
      children,
      ...own
    } = props
    const texts = useMessages('connectionTypeSelect', enConnectionTypeSelect, messages)
    const [kept, setKept] = useState<ConnectionType | null>(defaultValue ?? null)
    const value = given === undefined ? kept : given
    const id = useId()
    const field = name ?? id
    const root = useRef<HTMLFieldSetElement>(null)
    const mergedRef = useMergedRef(root, ref)

    useEffect(() => {
      // `form.reset()` restores the initial type.
      const form = root.current?.form
      const onReset = () => setKept(defaultValue ?? null)
      form?.addEventListener('reset', onReset)
      return () => form?.removeEventListener('reset', onReset)
    }, [defaultValue])

    const choose = (event: ChangeEvent<HTMLFieldSetElement>) => {
      onChange?.(event)
      // `renderOption` may render other fields, whose change events bubble to here.
      const { name: changed, value: next } = event.target as EventTarget as HTMLInputElement
      if (event.defaultPrevented || changed !== field) return
      setKept(next as ConnectionType)
      onValueChange?.(next as ConnectionType)
    }

    const toOption = (type: ConnectionType): ConnectionTypeOption => {
      const key = keys[type]
      const cannotTrade = type !== 'read' && brokerage?.allows_trading === false
      return {
        value: type,
        title: texts[key],
        allows: texts[`${key}Allows`],
        limits: cannotTrade
          ? fill(texts.noTrading, { name: brokerageName(brokerage) })
          : texts[`${key}Limits`],
        checked: value === type,
        disabled: disabled || (cannotTrade && type === 'trade'),
      }
    }

    return renderElement(
      'fieldset',
      { value: value ?? 'none', disabled },
      { baseClass: 'snaptrade-box snaptrade-connection-type', className, style, render },
      {
        ...own,
        ref: mergedRef,
        disabled,
        onChange: choose,
        children: (
          <>
            <legend className="snaptrade-connection-type-label">{children ?? texts.label}</legend>
            {options.map(toOption).map((option) => (
              <label
                key={option.value}
                className="snaptrade-connection-type-option"
                data-checked={option.checked ? '' : undefined}
                data-disabled={option.disabled ? '' : undefined}
              >
                <input
                  type="radio"
                  name={field}
                  value={option.value}
                  checked={option.checked}
                  disabled={option.disabled}
                  required={required}
                  aria-labelledby={`${id}${option.value}`}
                  aria-describedby={renderOption ? undefined : `${id}${option.value}-text`}
                  onChange={() => {} /* The fieldset hears of it. */}
                />
                {renderOption ? (
                  <span id={`${id}${option.value}`}>{renderOption(option)}</span>
                ) : (
                  <span>
                    <span id={`${id}${option.value}`} className="snaptrade-connection-type-title">
                      {option.title}
                    </span>{' '}
                    <span id={`${id}${option.value}-text`} className="snaptrade-connection-type-text">
                      <span>{option.allows}</span> <span>{option.limits}</span>
                    </span>
                  </span>
                )}
              </label>
            ))}
          </>
        ),
      },
    )
  },
)
