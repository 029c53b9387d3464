import { ConnectionCallback } from 'react-snaptrade-connect'

/** The page the portal leads back to. It closes itself where it may. */
export const CallbackPage = () => (
  <main className="gate">
    <ConnectionCallback />
  </main>
)
