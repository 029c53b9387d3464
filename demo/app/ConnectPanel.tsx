import { useState } from 'react'
import {
  ConnectBrokerButton,
  type ConnectionType,
  ConnectionTypeSelect,
  useConnections,
} from 'react-snaptrade-connect'
import { ChooseFirst } from './ChooseFirst.js'
import { Consent } from './Consent.js'
import { EncryptSwitch } from './EncryptSwitch.js'
import { SandboxHints } from './SandboxHints.js'
import { isSandbox } from './settings.js'
import { useEncryption } from './useEncryption.js'

/** Connects a brokerage. The consent is in view before the first connection, and folded away later. */
export const ConnectPanel = ({ userId }: { userId: string }) => {
  const [access, setAccess] = useState<ConnectionType>('read')
  const { data: connections, error } = useConnections()
  const isFirst = connections ? connections.length === 0 : error !== null
  const isRegistered = connections !== undefined && !isFirst
  const encryption = useEncryption({ userId, isRegistered })
  const terms = (
    <>
      <ConnectionTypeSelect
        value={access}
        onValueChange={setAccess}
        messages={{ connectionTypeSelect: { label: 'What can Northlight do?' } }}
        renderOption={({ title, allows, limits, checked }) => (
          <>
            <strong>{title}</strong> {checked && <br />}
            {checked && <span className="quiet fine">{`${allows} ${limits}`}</span>}
          </>
        )}
      />
      <Consent />
    </>
  )
  return (
    <section aria-labelledby="connect-title" className="snaptrade-card panel">
      <h2 id="connect-title">Add a brokerage</h2>
      {isFirst && terms}
      <div>
        <ConnectBrokerButton
          connectionType={access}
          // A link that is fetched ahead registers the person: after that it is too late for a key.
          prefetch={isRegistered || encryption.status === 'on' ? 'intent' : false}
        />
      </div>
      {isRegistered && (
        <details>
          <summary>What Northlight can do</summary>
          {terms}
        </details>
      )}
      <ChooseFirst access={access} />
      <EncryptSwitch encryption={encryption} />
      {isSandbox && <SandboxHints />}
    </section>
  )
}
