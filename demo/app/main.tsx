import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'react-snaptrade-connect/styles.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/parts.css'
import './styles/skeleton.css'
import './styles/people.css'
import './styles/modal.css'
import './styles/notices.css'
import './styles/total.css'
import './styles/connections.css'
import './styles/empty.css'
import './styles/panel.css'
import './styles/switch.css'
import './styles/admin.css'
import './styles/log.css'
import { App } from './App.js'
import { CallbackPage } from './CallbackPage.js'
import { CALLBACK_PATH } from './settings.js'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
createRoot(root).render(
  <StrictMode>{location.pathname === CALLBACK_PATH ? <CallbackPage /> : <App />}</StrictMode>,
)
