import { createRoot } from 'react-dom/client'
import {
  ConnectBrokerButton,
  ConnectionList,
  createConfig,
  http,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import 'react-snaptrade-connect/styles.css'

const portal = new URL(location.href).searchParams.get('portal') ?? 'http://127.0.0.1:1'
const config = createConfig({ transport: http('/api/snaptrade'), portal: { origins: [portal] } })

/** Milliseconds: when something happened. */
const times: Record<string, number> = {}
Object.assign(window, { times })
addEventListener('click', ({ timeStamp }) => (times.clicked ??= timeStamp), true)
addEventListener('message', ({ origin, timeStamp }) => {
  if (origin === portal) times.reported ??= timeStamp
})
new MutationObserver(() => {
  if (document.querySelector('.snaptrade-connections-list li')) times.listed ??= performance.now()
}).observe(document.documentElement, { childList: true, subtree: true })

createRoot(document.querySelector('#page') as Element).render(
  <SnapTradeProvider config={config} userId="ada">
    <ConnectBrokerButton>Connect</ConnectBrokerButton>
    <ConnectionList empty="None" />
  </SnapTradeProvider>,
)
