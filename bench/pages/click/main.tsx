import { createRoot } from 'react-dom/client'
import { ConnectBrokerButton, createConfig, custom, SnapTradeProvider } from 'react-snaptrade-connect'

/** The portal, and how many milliseconds the backend takes. */
const { searchParams } = new URL(location.href)
const portal = searchParams.get('portal') ?? 'http://127.0.0.1:1'
const delay = Number(searchParams.get('delay'))

let attempts = 0
/** A backend that issues a link. */
const requestLink = async () => {
  await new Promise((resolve) => setTimeout(resolve, delay))
  attempts += 1
  return { redirectURI: `${portal}/?attempt=${attempts}`, sessionId: `${attempts}` }
}
const transport = custom({
  request: (async () => {
    const link = await requestLink()
    document.title = 'link at hand'
    return link
  }) as never,
  operations: ['loginSnapTradeUser'],
})
const config = createConfig({ transport, portal: { origins: [portal] } })

/** What the documentation of other kits shows: fetch a link, then open it. */
const fetchThenOpen = async () => {
  const { redirectURI } = await requestLink()
  window.open(redirectURI, 'theirs', 'popup,width=480,height=720')
}

createRoot(document.querySelector('#page') as Element).render(
  <SnapTradeProvider config={config} userId="ada">
    <ConnectBrokerButton>Ours</ConnectBrokerButton>
    <button
      type="button"
      onClick={() => window.open(`${portal}/?bare`, 'bare', 'popup,width=480,height=720')}
    >
      Bare
    </button>
    <button type="button" onClick={fetchThenOpen}>
      Fetch, then open
    </button>
  </SnapTradeProvider>,
)

// Microseconds that another process can compare with its own.
addEventListener(
  'click',
  ({ timeStamp }) => Object.assign(window, { clickedAt: performance.timeOrigin + timeStamp }),
  true,
)
