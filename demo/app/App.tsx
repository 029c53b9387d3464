import { SignedIn } from './SignedIn.js'
import { SignedOut } from './session/SignedOut.js'
import { useSession } from './session/useSession.js'

/** Northlight: a small personal-finance app, as a partner of SnapTrade would build it. */
export const App = () => {
  const { state, signIn, signOut, reload } = useSession()
  if (state.status === 'loading') {
    return (
      <main className="gate" aria-busy="true">
        <p role="status" className="quiet">
          Loading…
        </p>
      </main>
    )
  }
  if (state.status === 'failed') {
    return (
      <main className="gate">
        <h1>Northlight cannot be reached</h1>
        <p className="quiet">Check that the demo’s server is running, then try again.</p>
        <button type="button" className="button" onClick={reload}>
          Try again
        </button>
      </main>
    )
  }
  const { person, people } = state
  if (!person) return <SignedOut people={people} onSignIn={signIn} />
  // By the key a new person gets a new tree: no state, cache or open window of the former one is left.
  return <SignedIn key={person.id} person={person} people={people} onSignIn={signIn} onSignOut={signOut} />
}
