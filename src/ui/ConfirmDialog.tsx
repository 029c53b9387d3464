'use client'

import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import { enParts } from '../messages/enParts.js'
import type { MessageOverrides } from '../messages/messages.js'
import { useMessages } from './useMessages.js'

/** Props of `ConfirmDialog`. */
export interface ConfirmDialogProps {
  title: string
  /** What the action does, and what is lost. */
  children: ReactNode
  /** The label of the button that confirms. */
  confirm: string
  /** `accent` for an action that deletes nothing. Default: `danger`. */
  tone?: 'danger' | 'accent' | undefined
  isPending: boolean
  /** Whether the person has to do something before they can confirm. */
  isDisabled?: boolean | undefined
  onConfirm: () => void
  onClose: () => void
  messages: MessageOverrides | undefined
}

/**
 * Asks for a confirmation in a native modal dialog: Escape closes it, the page behind it is inert, and the focus returns to
 * the button that opened it. *Cancel* has the focus first. Title and buttons stay visible while the text scrolls, so that
 * the dialog works at 400 % zoom.
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
  // Closes the dialog before React removes it: the browser restores the focus only on `close()`.
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
