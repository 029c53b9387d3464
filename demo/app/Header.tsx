import type { AppProps } from './App.js'
import { Mark } from './Mark.js'
import { type Person, signIn, signOut } from './session.js'
import { controlPage, isSandbox } from './settings.js'

const pages = [
  { href: '/', label: 'Brokerages' },
  { href: '/headless', label: 'Headless' },
  { href: '/admin', label: 'Admin' },
]

/** The app's name, its pages, and the account menu. */
export const Header = ({ person, people, onChange }: AppProps & { person: Person }) => (
  <header className="top">
    <a href="#content" className="skip">
      Skip to content
    </a>
    <div className="top-row">
      <span className="brand">
        <Mark />
        Northlight
      </span>
      <nav aria-label="Main">
        {pages.map(({ href, label }) => (
          <a key={href} href={href} aria-current={location.pathname === href ? 'page' : undefined}>
            {label}
          </a>
        ))}
        {isSandbox && (
          <a href={controlPage} target="_blank" rel="noreferrer">
            Sandbox<span className="sr-only"> controls, in a new tab</span>
          </a>
        )}
      </nav>
      <button type="button" className="button secondary" popoverTarget="account-menu">
        <span className="sr-only">Account: </span>
        {person.name}
      </button>
    </div>
    <div id="account-menu" popover="auto" className="menu">
      <p className="quiet">{person.isAdmin ? 'Signed in as an admin' : 'Signed in as a member'}</p>
      {people
        .filter(({ id }) => id !== person.id)
        .map(({ id, name }) => (
          <button key={id} type="button" onClick={() => onChange(signIn(id))}>
            Switch to {name}
          </button>
        ))}
      <button type="button" onClick={() => onChange(signOut)}>
        Sign out
      </button>
    </div>
  </header>
)
