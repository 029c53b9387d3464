import { useConnections, useDeleteConnection } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const DeleteConnection = () => {
  const { data: connections } = useConnections()
  const removal = useDeleteConnection()
  return (
    <>
      <ul>
        {connections?.map(({ id, brokerage }) => (
          <li key={id}>
            <button type="button" onClick={() => removal.mutate({ connectionId: id })}>
              Remove {brokerage.display_name}
            </button>
          </li>
        ))}
      </ul>
      <HookResult of={removal} />
    </>
  )
}
