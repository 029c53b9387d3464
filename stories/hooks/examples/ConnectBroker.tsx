import { useConnectBroker } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const ConnectBroker = () => {
  const visit = useConnectBroker({ connectionType: 'trade-if-available' })
  return (
    <>
      <button {...visit.getButtonProps()}>
        {visit.isPending ? 'Finish in the other window…' : 'Connect a brokerage'}
      </button>
      {visit.status === 'blocked' && (
        <button type="button" onClick={visit.reopen}>
          Open the portal
        </button>
      )}
      {visit.isPending && (
        <button type="button" onClick={visit.cancel}>
          Cancel
        </button>
      )}
      <HookResult of={{ status: visit.status, data: visit.state, error: visit.error }} />
    </>
  )
}
