import { useState } from 'react'
import { type PortalEvent, SnapTradeProvider } from 'react-snaptrade-connect'
import { SnapTradeDevtools } from 'react-snaptrade-connect/devtools'
import { AdminPage } from './AdminPage.js'
import { BrokeragesPage } from './BrokeragesPage.js'
import { Header } from './Header.js'
import { HeadlessPage } from './HeadlessPage.js'
import { SignedOut } from './SignedOut.js'
import type { Session } from './session.js'
import { config, isSandbox } from './settings.js'

/** Props of the app and its header. */
export interface AppProps extends Session {
  /** Called with the request that signs in or out. */
  onChange: (init: RequestInit) => void
}

/** Northlight: a small personal finance app, as a partner of SnapTrade would build it. */
export const App = ({ person, people, onChange }: AppProps) => {
  const [lastEvent, setLastEvent] = useState<PortalEvent>()
  if (!person) return <SignedOut people={people} onChange={onChange} />
  const pages: Partial<Record<string, React.ReactNode>> = {
    '/': <BrokeragesPage userId={person.id} lastEvent={lastEvent} />,
    '/headless': <HeadlessPage />,
    '/admin': <AdminPage people={people} />,
  }
  return (
    <SnapTradeProvider config={config} userId={person.id} onEvent={setLastEvent}>
      <Header person={person} people={people} onChange={onChange} />
      <main id="content" className="page">
        {pages[location.pathname] ?? <NotFound />}
      </main>
      <footer className="page foot">
        <p className="quiet">
          Northlight is the demo of <code>react-snaptrade-connect</code>.{' '}
          {isSandbox
            ? 'It runs on a sandbox: brokerages and amounts are made up.'
            : "It runs on SnapTrade, with the keys in this server's environment."}
        </p>
      </footer>
      <SnapTradeDevtools />
    </SnapTradeProvider>
  )
}

const NotFound = () => (
  <>
    <title>Page not found – Northlight</title>
    <h1>Page not found</h1>
    <p className="lead">
      Check the address, or go to <a href="/">your brokerages</a>.
    </p>
  </>
)
