import { SnapTradeProvider } from 'react-snaptrade-connect'
import { AdminPage } from './admin/AdminPage.js'
import { BrokeragesPage } from './brokerages/BrokeragesPage.js'
import { Header } from './Header.js'
import { EventLog } from './parts/EventLog.js'
import { NotFound } from './parts/NotFound.js'
import { Notices } from './parts/Notices.js'
import { useRoute } from './parts/route.js'
import { useEventLog } from './parts/useEventLog.js'
import { PersonContext } from './session/person.js'
import type { Person } from './session/useSession.js'
import { config, isSandbox } from './settings.js'

export interface SignedInProps {
  person: Person
  people: readonly Person[]
  onSignIn: (personId: string) => void
  onSignOut: () => void
}

/** The app of one person. The provider brings the QueryClient, which lives and dies with this tree. */
export const SignedIn = (props: SignedInProps) => {
  const { person, people } = props
  const log = useEventLog()
  const route = useRoute()
  return (
    <SnapTradeProvider config={config} userId={person.id} onEvent={log.add}>
      <PersonContext value={person}>
        <Notices>
          <Header {...props} />
          <main id="content" className="page">
            {route === '/' ? (
              <BrokeragesPage />
            ) : route === '/admin' ? (
              <AdminPage people={people} />
            ) : (
              <NotFound />
            )}
          </main>
          <footer className="page foot">
            <EventLog entries={log.entries} onClear={log.clear} />
            <p className="quiet">
              Northlight is the demo of <code>react-snaptrade-connect</code>.{' '}
              {isSandbox
                ? 'It runs on a sandbox: the brokerages are played, the money is made up.'
                : 'It runs on SnapTrade, with the keys of this server’s environment.'}
            </p>
          </footer>
        </Notices>
      </PersonContext>
    </SnapTradeProvider>
  )
}
