import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConnectionCallback } from 'react-snaptrade-connect'
// Before the kit's, so that its layer has precedence over the one in here.
import './styles.css'
import 'react-snaptrade-connect/styles.css'
import { App } from './App.js'
import { loadSession } from './session.js'
import { CALLBACK_PATH } from './settings.js'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root.')
const root = createRoot(container)

/** All tabs share the cookie: they reload when it changes. */
const tabs = new BroadcastChannel('northlight-session')
tabs.onmessage = () => location.reload()

const changeSession = async (init: RequestInit) => {
  // No request of the former person may be sent with the cookie of the next one.
  root.unmount()
  await loadSession(init).catch(() => {})
  tabs.postMessage('changed')
  location.reload()
}

/** A page without the header: it has a heading for screen readers only. */
const Gate = ({ children }: { children: React.ReactNode }) => (
  <main className="gate">
    <h1 className="sr-only">Northlight</h1>
    {children}
  </main>
)

if (location.pathname === CALLBACK_PATH) {
  root.render(
    <Gate>
      <ConnectionCallback />
    </Gate>,
  )
} else {
  loadSession().then(
    (session) =>
      root.render(
        <StrictMode>
          <App {...session} onChange={(init) => void changeSession(init)} />
        </StrictMode>,
      ),
    () =>
      root.render(
        <Gate>Can't reach Northlight. Check that its server is running, and reload the page.</Gate>,
      ),
  )
}
