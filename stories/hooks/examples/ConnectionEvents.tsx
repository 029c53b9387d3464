import { useState } from 'react'
import { type ConnectionEvent, useConnectionEvents, useConnections } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const ConnectionEvents = () => {
  const [events, setEvents] = useState<ConnectionEvent[]>([])
  useConnectionEvents({ onEvent: (event) => setEvents((former) => [...former, event]) })
  // Refetched automatically after an event.
  const { data: connections = [], status, error } = useConnections()
  const broken = connections.filter(({ disabled }) => disabled).length
  return (
    <>
      <p>{broken === 0 ? 'Every connection works.' : `Broken connections: ${broken}`}</p>
      <HookResult of={{ status: error ? status : 'listening', data: events, error }} />
    </>
  )
}
