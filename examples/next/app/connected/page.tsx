import { ConnectionCallback } from 'react-snaptrade-connect'

/** The page that the portal returns to. Keep it outside of your login. */
export default function Connected() {
  return <ConnectionCallback />
}
