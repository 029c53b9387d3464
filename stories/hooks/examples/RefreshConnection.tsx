import { useConnections, useRefreshConnection } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const RefreshConnection = () => {
  const { data: connections } = useConnections()
  const refresh = useRefreshConnection()
  return (
    <>
      <ul>
        {connections?.map(({ id, brokerage }) => (
          <li key={id}>
            <button type="button" onClick={() => refresh.mutate({ connectionId: id })}>
              Refresh {brokerage.display_name}
            </button>
          </li>
        ))}
      </ul>
      {refresh.error?.code === 'rate_limited' && <p>Again in {refresh.error.retryAfter} s.</p>}
      <HookResult of={refresh} />
    </>
  )
}
