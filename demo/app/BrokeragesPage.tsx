import { BalanceSummary, ConnectionList, type PortalEvent, ReconnectBanner } from 'react-snaptrade-connect'
import { BreakButton } from './BreakButton.js'
import { ConnectPanel } from './ConnectPanel.js'
import { Outcome } from './Outcome.js'
import { isSandbox } from './settings.js'

interface BrokeragesPageProps {
  userId: string
  lastEvent: PortalEvent | undefined
}

/** The front page: what is connected, and a button that connects more. */
export const BrokeragesPage = ({ userId, lastEvent }: BrokeragesPageProps) => (
  <>
    <title>Your brokerages – Northlight</title>
    <h1>Your brokerages</h1>
    <p className="lead">Balances from every account, in one place.</p>
    {/* Another word than in the list, so that the buttons have different names. */}
    <ReconnectBanner messages={{ reconnectBanner: { reconnect: 'Fix {brokerage}' } }} />
    <div className="columns">
      <ConnectPanel userId={userId} />
      <div className="stack">
        <BalanceSummary />
        <h2 className="sr-only">Connections</h2>
        <ConnectionList
          empty={<Empty />}
          renderActions={(connection, actions) => (
            <>
              {actions}
              {isSandbox && !connection.disabled && <BreakButton connection={connection} />}
            </>
          )}
        />
      </div>
    </div>
    <Outcome event={lastEvent} />
  </>
)

/** Before the first connection. The button is in the panel. */
const Empty = () => (
  <div className="snaptrade-card empty">
    <svg viewBox="0 0 96 64" width="96" height="64" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M6 50 26 36l14 8 18-24 14 10L90 10" strokeWidth="2" />
    </svg>
    <h2>No brokerage connected yet</h2>
    <p className="quiet">Connecting one takes about a minute.</p>
    <ol className="quiet">
      <li>Choose what Northlight can do.</li>
      <li>Sign in to your brokerage.</li>
      <li>See its accounts and balances here.</li>
    </ol>
  </div>
)
