import type { Connection } from 'react-snaptrade-connect'
import { useFocusAfter } from '../parts/focus.js'
import { isSandbox } from '../settings.js'
import { BreakButton } from './BreakButton.js'
import { ConnectButton } from './ConnectButton.js'

interface ConnectionActionsProps {
  connection: Connection
  /** The heading with the brokerage's name, which tells one "Remove" from the next. */
  titleId: string
  onRemove: () => void
}

/** What can be done to a connection. Mending and raising it are visits to the portal that keep its id. */
export const ConnectionActions = ({ connection, titleId, onRemove }: ConnectionActionsProps) => {
  const { id, brokerage, disabled, type } = connection
  const canRaise = !disabled && type === 'read' && brokerage.allows_trading === true
  const place = useFocusAfter<HTMLDivElement>(`${disabled} ${type}`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div ref={place} tabIndex={-1} className="actions" role="group" aria-labelledby={titleId}>
      {disabled && (
        <ConnectButton
          reconnect={id}
          connectionType={type}
          aria-describedby={titleId}
          className="small"
          told={(name) => `${name} reconnected`}
        />
      )}
      {canRaise && (
        <ConnectButton
          reconnect={id}
          connectionType="trade"
          aria-describedby={titleId}
          className="secondary small"
          told={(name) => `Trading enabled at ${name}`}
        >
          Enable trading
        </ConnectButton>
      )}
      <button type="button" className="button secondary small" aria-describedby={titleId} onClick={onRemove}>
        Remove
      </button>
      {isSandbox && !disabled && <BreakButton connection={connection} titleId={titleId} />}
    </div>
  )
}
