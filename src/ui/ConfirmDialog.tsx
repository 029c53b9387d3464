'use client'

import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import { enParts } from '../messages/enParts.js'
import type { MessageOverrides } from '../messages/messages.js'
import { useMessages } from './useMessages.js'

/** What `ConfirmDialog` takes. */
export interface ConfirmDialogProps {
  title: string
  /** What is lost, in full. */
  children: ReactNode
  /** What the button says that does it. */
  confirm: string
  /** `accent` for what costs, but does no damage. Default: `danger`. */
  tone?: 'danger' | 'accent' | undefined
  isPending: boolean
  /** While it may not be confirmed yet. */
  isDisabled?: boolean | undefined
  onConfirm: () => void
  onClose: () => void
  messages: MessageOverrides | undefined
}

/**
 * Asks before something that cannot be taken back. A native modal dialog: Escape closes it, the page behind is inert, and
 * the focus goes back to where it came from. It opens on the way out, not on what does the damage.
 */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const {
    title,
    children,
    confirm,
    tone = 'danger',
    isPending,
    isDisabled = false,
    onConfirm,
    onClose,
    messages,
  } = props
  const texts = useMessages('parts', enParts, messages)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Closed while it still stands in the page: only then the focus goes back.
  useLayoutEffect(() => {
    const { current } = dialog
    // StrictMode runs this twice on the same element.
    if (!current?.open) current?.showModal()
    return () => current?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="snaptrade-box snaptrade-confirm"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onCancel={(event: SyntheticEvent) => {
        event.preventDefault()
        onClose()
      }}
    >
      <form
        className="snaptrade-confirm-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending && !isDisabled) onConfirm()
        }}
      >
        <h2 id={id} className="snaptrade-confirm-title">
          {title}
        </h2>
        <div id={`${id}-text`} className="snaptrade-confirm-text">
          {children}
        </div>
        <div className="snaptrade-confirm-actions">
          <button type="button" className="snaptrade-button" data-variant="secondary" onClick={onClose}>
            {texts.cancel}
          </button>
          <button
            type="submit"
            className="snaptrade-button"
            data-variant={tone === 'danger' ? tone : undefined}
            disabled={isDisabled}
            aria-busy={isPending}
            data-pending={isPending ? '' : undefined}
          >
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  )
}
