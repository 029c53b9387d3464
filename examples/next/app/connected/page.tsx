import { ConnectionCallback } from 'react-snaptrade-connect'
import 'react-snaptrade-connect/styles.css'

/** The page that the portal returns to. It needs no session: do not require a login for it. */
export default function Connected() {
  return <ConnectionCallback />
}
