import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import {
  ConnectBrokerButton,
  ConnectionCallback,
  createConfig,
  type Display,
  http,
  SnapTradeProvider,
  useConnections,
} from 'react-snaptrade-connect'
import type { Recorded } from './record.js'

/** The app that the matrix drives. What it does is chosen in its address, which survives reloads and redirects. */
const query = new URLSearchParams(location.search)
const { portal } = document.documentElement.dataset
const display = (query.get('display') ?? 'auto') as Display
const prefetch = (query.get('prefetch') ?? 'intent') as 'intent' | 'mount'
const isolation = ['coop', 'coep'].flatMap((name) => (query.has(name) ? `${name}=${query.get(name)}` : []))

const config = createConfig({
  transport: http('/api/snaptrade'),
  portal: {
    origins: [portal ?? ''],
    // An isolated app isolates its callback page, too.
    ...(query.has('callback') && { callbackUrl: `/callback/{attempt}?${isolation.join('&')}` }),
  },
})

/** A beacon and not a binding of the test tool: it outlives this page, and gives it no user activation. */
const record = (kind: Recorded['kind'], told: Omit<Recorded, 'tab' | 'kind'>) => {
  const recorded: Recorded = { tab: query.get('tab') ?? '1', kind, ...told }
  navigator.sendBeacon('/record', JSON.stringify(recorded))
}

const Connections = () => {
  const { data = [] } = useConnections()
  return (
    <ul aria-label="Connections">
      {data.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  )
}

/** Presses the button by script, once, on a page nobody has touched: what browsers block. */
const usePressedByScript = () => {
  useEffect(() => {
    if (!query.has('press') || sessionStorage.getItem('pressed')) return
    // After StrictMode has mounted everything a second time, which ends what had begun before.
    const timer = setTimeout(
      () => {
        sessionStorage.setItem('pressed', 'yes')
        document.querySelector<HTMLButtonElement>('.snaptrade-button')?.click()
      },
      Number(query.get('press')),
    )
    return () => clearTimeout(timer)
  }, [])
}

const App = () => {
  const [isLeft, setIsLeft] = useState(() => sessionStorage.getItem('left') === 'yes')
  usePressedByScript()
  const leave = () => {
    sessionStorage.setItem('left', 'yes')
    setIsLeft(true)
  }
  return (
    <SnapTradeProvider
      config={config}
      userId="person"
      onEvent={(event) =>
        record('event', { ...event, ...('error' in event && { error: undefined, code: event.error.code }) })
      }
    >
      {isLeft ? (
        <p>Another page of the app</p>
      ) : (
        <ConnectBrokerButton
          display={display}
          prefetch={prefetch}
          onSuccess={(success) =>
            record('onSuccess', { type: 'connected', connectionId: success.connectionId, via: success.via })
          }
          onExit={({ reason }) => record('onExit', { type: 'exited', reason })}
          onError={({ code }) => record('onError', { type: 'failed', code })}
        />
      )}
      {/* A second one, that no visit of the first concerns. */}
      <ConnectBrokerButton
        broker="KRAKEN"
        onSuccess={() => record('onSuccess', { type: 'connected', via: 'the other button' })}
      >
        Connect Kraken
      </ConnectBrokerButton>
      <button type="button" onClick={leave}>
        Leave
      </button>
      <Connections />
    </SnapTradeProvider>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>{location.pathname.startsWith('/callback') ? <ConnectionCallback /> : <App />}</StrictMode>,
  )
}
