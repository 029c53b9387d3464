import { ConnectionCallback } from 'react-snaptrade-connect'
import 'react-snaptrade-connect/styles.css'

/** The page that the portal returns to. It needs no session: keep it outside of your login. */
export default function Connected() {
  return <ConnectionCallback />
}
