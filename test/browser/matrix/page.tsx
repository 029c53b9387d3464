import { StrictMode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import {
  ConnectBrokerButton,
  ConnectionCallback,
  createConfig,
  type Display,
  http,
  type PortalEvent,
  SnapTradeProvider,
  useConnections,
} from 'react-snaptrade-connect'
import type { Recorded } from './record.js'

/** The app of the matrix. Its options are in its URL, which survives reloads and redirects. */
const query = new URLSearchParams(location.search)
const { portal } = document.documentElement.dataset
const display = (query.get('display') ?? 'auto') as Display
const prefetch = (query.get('prefetch') ?? 'intent') as 'intent' | 'mount'
const isolation = ['coop', 'coep'].flatMap((name) => (query.has(name) ? `${name}=${query.get(name)}` : []))

const makeConfig = () =>
  createConfig({
    transport: http('/api/snaptrade'),
    portal: {
      origins: [portal ?? ''],
      // The callback page of an isolated app is isolated, too.
      ...(query.has('callback') && { callbackUrl: `/callback/{attempt}?${isolation.join('&')}` }),
    },
  })

const config = makeConfig()

if (query.get('without') === 'BroadcastChannel') {
  window.BroadcastChannel = class {
    constructor() {
      throw new DOMException('Denied by the test.', 'SecurityError')
    }
  } as unknown as typeof BroadcastChannel
}
if (query.get('without') === 'randomUUID') Reflect.set(crypto, 'randomUUID', undefined)

/** Imitates a browser that translates the page: continuously moves each text into `<font>` elements. */
const translate = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('font, script')) continue
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    outer.append(inner)
    text.replaceWith(outer)
    inner.append(text.data)
  }
}
if (query.has('translated')) setInterval(translate, 100)

/** Sends a beacon. Unlike a binding of Playwright, it is sent even if the page is closed, and does not activate the page. */
const record = (kind: Recorded['kind'], details: Omit<Recorded, 'tab' | 'kind'>) => {
  const recorded: Recorded = { tab: query.get('tab') ?? '1', kind, ...details }
  navigator.sendBeacon('/record', JSON.stringify(recorded))
}

/** Opens this page in another tab, which gets a copy of its sessionStorage. */
const openCopy = () => {
  const url = new URL(location.href)
  url.searchParams.set('tab', '2')
  window.open(url)
}

const recordEvent = (event: PortalEvent) =>
  record('event', { ...event, ...('error' in event && { error: undefined, code: event.error.code }) })

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

/** Presses the button by script, once, on a page without user activation: browsers block the window. */
const usePressedByScript = () => {
  useEffect(() => {
    if (!query.has('press') || sessionStorage.getItem('pressed')) return
    // After StrictMode has mounted everything a second time, which ends visits that began before.
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
  const [isOpen, setOpen] = useState(true)
  const [key, setKey] = useState(0)
  const [userId, setUserId] = useState<string | null>('person')
  const [, render] = useState(0)
  useEffect(() => {
    if (query.get('config') !== 'inline') return
    const timer = setInterval(() => render((turn) => turn + 1), 200)
    return () => clearInterval(timer)
  }, [])
  const [isLeft, setIsLeft] = useState(() => sessionStorage.getItem('left') === 'yes')
  usePressedByScript()
  const place = useRef<HTMLDivElement>(null)
  const leave = () => {
    sessionStorage.setItem('left', 'yes')
    setIsLeft(true)
  }
  return (
    <SnapTradeProvider
      config={query.get('config') === 'inline' ? makeConfig() : config}
      userId={userId}
      onEvent={recordEvent}
    >
      {isLeft ? (
        <p>Another page of the app</p>
      ) : (
        isOpen && (
          <ConnectBrokerButton
            key={key}
            onClick={() => query.has('menu') && setOpen(false)}
            display={display}
            container={place}
            prefetch={prefetch}
            onSuccess={(success) =>
              record('onSuccess', { type: 'connected', connectionId: success.connectionId, via: success.via })
            }
            onExit={({ reason }) => record('onExit', { type: 'exited', reason })}
            onError={({ code }) => record('onError', { type: 'failed', code })}
          />
        )
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
      <button type="button" onClick={() => setKey(key + 1)}>
        Another key
      </button>
      <button type="button" onClick={openCopy}>
        Open a copy
      </button>
      <button type="button" onClick={() => setUserId(null)}>
        Sign out
      </button>
      <div ref={place} className="snaptrade-portal-frame" />
      <Connections />
      {query.has('providers') && (
        <SnapTradeProvider config={config} userId="person" onEvent={recordEvent}>
          <ConnectBrokerButton>Connect elsewhere</ConnectBrokerButton>
        </SnapTradeProvider>
      )}
    </SnapTradeProvider>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>{location.pathname.startsWith('/callback') ? <ConnectionCallback /> : <App />}</StrictMode>,
  )
}
