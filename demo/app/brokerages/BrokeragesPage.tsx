import { ReconnectBanner } from 'react-snaptrade-connect'
import { Page } from '../parts/Page.js'
import { ConnectionList } from './ConnectionList.js'
import { ConnectPanel } from './ConnectPanel.js'
import { Total } from './Total.js'

/** The front page: what is connected, and how to connect more. */
export const BrokeragesPage = () => (
  <Page title="Your brokerages" lead="Balances from every account, in one place.">
    {/* Its own word on its buttons, so that they are not taken for those of the cards. */}
    <ReconnectBanner messages={{ reconnectBanner: { reconnect: 'Fix {brokerage}' } }} />
    <div className="columns">
      <section aria-label="Connected brokerages" className="stack">
        <Total />
        <ConnectionList />
      </section>
      <ConnectPanel />
    </div>
  </Page>
)
