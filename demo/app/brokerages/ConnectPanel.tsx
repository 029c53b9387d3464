import { useState } from 'react'
import { type ConnectionType, useConnections } from 'react-snaptrade-connect'
import { useEncryption } from '../session/useEncryption.js'
import { isSandbox } from '../settings.js'
import { AccessChoice } from './AccessChoice.js'
import { ConnectButton } from './ConnectButton.js'
import { EncryptSwitch } from './EncryptSwitch.js'
import { SandboxHints } from './SandboxHints.js'

/** Where a new connection begins: with the choice of what it is for. */
export const ConnectPanel = () => {
  const [access, setAccess] = useState<ConnectionType>('read')
  const { data: connections } = useConnections()
  const isFirst = !connections?.length
  const encryption = useEncryption({ isRegistered: !isFirst })
  return (
    <section aria-labelledby="connect-title" className="card panel">
      <h2 id="connect-title">Add a brokerage</h2>
      <AccessChoice value={access} onChange={setAccess} />
      <EncryptSwitch encryption={encryption} />
      <div className="connect">
        <ConnectButton
          connectionType={access}
          // A link fetched ahead registers the person, and then it is too late for a key.
          prefetch={isFirst && encryption.status !== 'on' ? false : 'intent'}
          told={(brokerage) => `${brokerage} connected`}
        />
      </div>
      <p className="fine">
        You sign in at your brokerage, in a window of SnapTrade’s. Northlight never sees your password, and
        you can remove a connection whenever you like.
      </p>
      {isSandbox && <SandboxHints />}
    </section>
  )
}
