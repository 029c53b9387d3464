import { useConnections, useRemoveConnection } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const RemoveConnection = () => {
  const { data: connections } = useConnections()
  const removal = useRemoveConnection()
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
