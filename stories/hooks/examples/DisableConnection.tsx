import { useConnections, useDisableConnection } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const DisableConnection = () => {
  const { data: connections } = useConnections()
  const disabling = useDisableConnection()
  return (
    <>
      <ul>
        {connections?.map(({ id, brokerage, disabled }) => (
          <li key={id}>
            {brokerage.display_name}: {disabled ? 'broken' : 'works'}
            <button type="button" onClick={() => disabling.mutate({ connectionId: id })}>
              Break {brokerage.display_name}
            </button>
          </li>
        ))}
      </ul>
      <HookResult of={disabling} />
    </>
  )
}
