import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConnectionCallback } from 'react-snaptrade-connect'
import { Brokerages } from './Brokerages'

// Use your own router: `/connected` is the page that the portal returns to.
const page = location.pathname === '/connected' ? <ConnectionCallback /> : <Brokerages userId="ada" />

createRoot(document.getElementById('root') as HTMLElement).render(<StrictMode>{page}</StrictMode>)
