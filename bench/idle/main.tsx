import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ConnectBrokerButton, createConfig, http, SnapTradeProvider } from 'react-snaptrade-connect'

const COUNT = 1000
const config = createConfig({ transport: http('/api/snaptrade') })
const rows = Array.from({ length: COUNT }, (_, row) => row)

const Ours = () => rows.map((row) => <ConnectBrokerButton key={row} />)

/** The same markup, without a visit. */
const Plain = () =>
  rows.map((row) => (
    <Row key={row}>
      <button
        type="button"
        className="snaptrade-button"
        data-status="idle"
        aria-busy={false}
        onClick={() => {}}
      >
        Connect a brokerage
      </button>
      <span role="status" className="snaptrade-news" />
    </Row>
  ))
const Row = ({ children }: { children: React.ReactNode }) => children

/** Returns the milliseconds to mount one of the two. */
const mount = (name: 'ours' | 'plain'): number => {
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  const start = performance.now()
  flushSync(() =>
    root.render(
      <SnapTradeProvider config={config} userId="ada">
        {name === 'ours' ? <Ours /> : <Plain />}
      </SnapTradeProvider>,
    ),
  )
  const time = performance.now() - start
  root.unmount()
  container.remove()
  return time
}

Object.assign(window, { mount })
