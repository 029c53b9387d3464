import { useState } from 'react'
import { type PortalEvent, useConnections } from 'react-snaptrade-connect'

/** Moves the focus, and with it the view, to a row of the list. */
const view = (connectionId: string) =>
  document.querySelector<HTMLElement>(`[data-connection-id="${CSS.escape(connectionId)}"]`)?.focus()

/** Says how the last visit ended, until it is dismissed or the next visit begins. */
export const Outcome = ({ event }: { event: PortalEvent | undefined }) => {
  const { data: connections } = useConnections()
  const [dismissed, setDismissed] = useState<PortalEvent>()
  const id = event?.type === 'connected' ? event.connectionId : undefined
  const connection = connections?.find((one) => one.id === id)
  const hasLeft = event?.type === 'exited' && event.reason !== 'cancelled'
  const text = connection
    ? `${connection.brokerage.display_name} connected`
    : hasLeft && 'You closed the window before finishing. Nothing was changed.'
  return (
    <div role="status" className="outcome">
      {text && event !== dismissed && (
        <>
          <span>{text}</span>
          {id && (
            <button type="button" onClick={() => view(id)}>
              View
            </button>
          )}
          <button type="button" onClick={() => setDismissed(event)}>
            Dismiss
          </button>
        </>
      )}
    </div>
  )
}
