import { Mark } from './parts/Mark.js'
import { NavLink } from './parts/NavLink.js'
import type { SignedInProps } from './SignedIn.js'
import { PersonMenu } from './session/PersonMenu.js'
import { isSandbox } from './settings.js'

/** The product, its two pages, and the person. */
export const Header = (props: SignedInProps) => (
  <header className="top">
    <a href="#content" className="skip">
      Skip to content
    </a>
    <div className="top-row">
      <span className="brand">
        <Mark />
        Northlight
        {isSandbox && <span className="badge">Sandbox</span>}
      </span>
      <nav aria-label="Main">
        <NavLink href="/">Brokerages</NavLink>
        <NavLink href="/admin">Admin</NavLink>
      </nav>
      <PersonMenu {...props} />
    </div>
  </header>
)
