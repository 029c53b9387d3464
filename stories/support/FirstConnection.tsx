import { ConnectBrokerButton, ConnectionList } from 'react-snaptrade-connect'

/** Shows the button of the first page, and its outcome. */
export const FirstConnection = () => (
  <div className="story-frame story-first">
    <ConnectBrokerButton />
    <ConnectionList empty={<p className="snaptrade-muted">Your connections will be listed here.</p>} />
  </div>
)
