import { NavLink } from './NavLink.js'
import { Page } from './Page.js'

/** For an address that leads nowhere. */
export const NotFound = () => (
  <Page title="There is no such page" lead="The address may be mistyped, or the page may have moved.">
    <NavLink href="/">Go to your brokerages</NavLink>
  </Page>
)
