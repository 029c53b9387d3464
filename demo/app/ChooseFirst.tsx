import { useState } from 'react'
import { type Brokerage, BrokeragePicker, type ConnectionType, PortalDialog } from 'react-snaptrade-connect'

/** Another way to connect: choose the brokerage here, and sign in in a dialog over the page. */
export const ChooseFirst = ({ access }: { access: ConnectionType }) => {
  const [isListed, setIsListed] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const [brokerage, setBrokerage] = useState<Brokerage>()
  return (
    <details onToggle={(event) => setIsListed(event.currentTarget.open)}>
      <summary>Choose the brokerage first</summary>
      {isListed && (
        <BrokeragePicker
          connectionType={access}
          value={brokerage?.slug ?? null}
          onValueChange={(_, chosen) => setBrokerage(chosen)}
        />
      )}
      {brokerage && (
        <button type="button" className="button secondary" onClick={() => setIsOpen(true)}>
          Sign in to {brokerage.display_name} here
        </button>
      )}
      <PortalDialog open={isOpen} onOpenChange={setIsOpen} broker={brokerage?.slug} connectionType={access} />
    </details>
  )
}
