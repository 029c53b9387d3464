import { Avatar } from '../parts/Avatar.js'
import type { Person } from './useSession.js'

interface PersonMenuProps {
  person: Person
  people: readonly Person[]
  onSignIn: (personId: string) => void
  onSignOut: () => void
}

/** Who is signed in, and the way to be somebody else. The browser closes the popover on Escape and outside clicks. */
export const PersonMenu = ({ person, people, onSignIn, onSignOut }: PersonMenuProps) => (
  <>
    <button
      type="button"
      className="person-button"
      popoverTarget="person-menu"
      aria-label={`Account: ${person.name}`}
    >
      <Avatar name={person.name} />
      <span className="person-name">{person.name}</span>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
    <div id="person-menu" popover="auto" className="person-menu">
      <p className="person-now">
        <strong>{person.name}</strong>
        <span className="quiet">{person.isAdmin ? 'Admin' : 'Member'}</span>
      </p>
      {people
        .filter(({ id }) => id !== person.id)
        .map(({ id, name }) => (
          <button key={id} type="button" className="menu-item" onClick={() => onSignIn(id)}>
            Switch to {name}
          </button>
        ))}
      <button type="button" className="menu-item" onClick={onSignOut}>
        Sign out
      </button>
    </div>
  </>
)
