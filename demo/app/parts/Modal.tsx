import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface ModalProps {
  title: string
  /** Told on Escape, on a click beside it, and by whoever closes it. */
  onClose: () => void
  children: ReactNode
}

/** A native modal dialog: it keeps the focus inside, and gives it back to where it came from. */
export const Modal = ({ title, onClose, children }: ModalProps) => {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // In the layout phase it closes while it is still in the page, and the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className="modal"
      aria-labelledby={titleId}
      // The event comes late: StrictMode may have opened it again by then.
      onClose={() => ref.current?.open || onClose()}
      closedby="any"
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}
