import { ConnectBrokerButton, ConnectionList } from 'react-snaptrade-connect'

/** What the first page shows: a button, and below it what came of it. */
export const FirstConnection = () => (
  <div className="story-frame story-first">
    <ConnectBrokerButton />
    <ConnectionList empty={<p className="snaptrade-muted">Your connections will be listed here.</p>} />
  </div>
)
