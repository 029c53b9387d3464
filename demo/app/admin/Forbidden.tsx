import type { SnapTradeError } from 'react-snaptrade-connect'
import { NavLink } from '../parts/NavLink.js'
import { Page } from '../parts/Page.js'
import { usePerson } from '../session/person.js'

/** For those who may not look after users. */
export const Forbidden = ({ error }: { error: SnapTradeError }) => {
  const { name } = usePerson()
  return (
    <Page title="Admins only" lead={`You are signed in as ${name}, who may not look after SnapTrade users.`}>
      <div className="card empty">
        <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
          <path className="empty-line" d="M15 21v-5a9 9 0 0 1 18 0v5" />
          <rect x="10" y="21" width="28" height="20" rx="4" />
        </svg>
        <p>Ask an admin, or switch to one in the account menu.</p>
        <NavLink href="/">Go to your brokerages</NavLink>
        <p className="fine">
          Code <code>{error.code}</code> · Status <code>{error.status}</code>
        </p>
      </div>
    </Page>
  )
}
