import { useState } from 'react'
import { type Connection, useConnections } from 'react-snaptrade-connect'
import { useFocusLater } from '../parts/focus.js'
import { Problem } from '../parts/Problem.js'
import { ConnectionCard } from './ConnectionCard.js'
import { ListEmpty, ListLoading } from './listStates.js'
import { RemoveDialog } from './RemoveDialog.js'

/** The person's connections, in any state the list can be in. */
export const ConnectionList = () => {
  const { data: connections, error, isFetching, refetch } = useConnections()
  const [removing, setRemoving] = useState<Connection>()
  // The button that opened the dialog goes with its card.
  const { place, focusLater } = useFocusLater<HTMLDivElement>()

  return (
    <div ref={place} tabIndex={-1} className="stack">
      {/* What was read before stays, with the error above it. */}
      {error && (
        <Problem
          title="Your brokerages could not be read"
          error={error}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
      {!connections && !error && <ListLoading />}
      {connections?.length === 0 && <ListEmpty />}
      {connections && connections.length > 0 && (
        <ul className="connections stack">
          {connections.map((connection) => (
            <ConnectionCard
              key={connection.id}
              connection={connection}
              onRemove={() => setRemoving(connection)}
            />
          ))}
        </ul>
      )}
      {removing && (
        <RemoveDialog connection={removing} onClose={() => setRemoving(undefined)} onRemoved={focusLater} />
      )}
    </div>
  )
}
