import { Avatar } from '../parts/Avatar.js'
import { Mark } from '../parts/Mark.js'
import { useTitle } from '../parts/useTitle.js'
import type { Person } from './useSession.js'

interface SignedOutProps {
  people: readonly Person[]
  onSignIn: (personId: string) => void
}

/** The sign-in page of a demo: one of its people, and no password. */
export const SignedOut = ({ people, onSignIn }: SignedOutProps) => {
  useTitle('Sign in')
  return (
    <main className="gate">
      <Mark size={44} />
      <h1>Sign in to Northlight</h1>
      <p className="quiet">This is a demo: pick a person, there is no password.</p>
      <ul className="people">
        {people.map(({ id, name, isAdmin }) => (
          <li key={id}>
            <button type="button" className="person" onClick={() => onSignIn(id)}>
              <Avatar name={name} />
              {name}
              {isAdmin && <span className="badge">Admin</span>}
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}
