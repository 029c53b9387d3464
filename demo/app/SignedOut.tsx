import type { AppProps } from './App.js'
import { Mark } from './Mark.js'
import { signIn } from './session.js'

/** The sign-in page: a button for each person. */
export const SignedOut = ({ people, onChange }: Pick<AppProps, 'people' | 'onChange'>) => (
  <main className="gate">
    <title>Sign in – Northlight</title>
    <Mark size={44} />
    <h1>Sign in to Northlight</h1>
    <p className="quiet">This is a demo: choose a person, there is no password.</p>
    {people.map(({ id, name, isAdmin }) => (
      <button key={id} type="button" className="button secondary" onClick={() => onChange(signIn(id))}>
        {name} {isAdmin && '(admin)'}
      </button>
    ))}
  </main>
)
