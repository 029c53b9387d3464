import { ConnectBrokerButton, ConnectionList } from 'react-snaptrade-connect'

/** Shows the connect button, and the list with the new connection. */
export const FirstConnection = () => (
  <div className="story-frame story-first">
    <ConnectBrokerButton />
    <ConnectionList empty={<p className="snaptrade-muted">Your connections will be listed here.</p>} />
  </div>
)
