import { useState } from 'react'
import type { ConnectionType } from 'react-snaptrade-connect'
import { isSandbox } from '../settings.js'
import { AccessChoice } from './AccessChoice.js'
import { ConnectButton } from './ConnectButton.js'
import { SandboxHints } from './SandboxHints.js'

/** Where a new connection begins: with the choice of what it is for. */
export const ConnectPanel = () => {
  const [access, setAccess] = useState<ConnectionType>('read')
  return (
    <section aria-labelledby="connect-title" className="card panel">
      <h2 id="connect-title">Add a brokerage</h2>
      <AccessChoice value={access} onChange={setAccess} />
      <div className="connect">
        <ConnectButton connectionType={access} told={(brokerage) => `${brokerage} connected`} />
      </div>
      <p className="fine">
        You sign in at your brokerage, in a window of SnapTrade’s. Northlight never sees your password, and
        you can remove a connection whenever you like.
      </p>
      {isSandbox && <SandboxHints />}
    </section>
  )
}
