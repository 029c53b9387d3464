import { Profiler } from 'react'
// Production, with the profiler: `react-dom/client` has none.
import { createRoot } from 'react-dom/profiling'
import {
  ConnectBrokerButton,
  type ConnectBrokerButtonState,
  createConfig,
  custom,
  SnapTradeProvider,
  useSnapTradeUsers,
} from 'react-snaptrade-connect'

const portal = new URL(location.href).searchParams.get('portal') ?? 'http://127.0.0.1:1'
const config = createConfig({
  transport: custom({
    request: (async (operation: string) =>
      operation === 'loginSnapTradeUser' ? { redirectURI: `${portal}/?visit`, sessionId: 'a' } : []) as never,
  }),
  portal: { origins: [portal] },
})

const counts = { button: 0, beside: 0 }
/** The states that the button shows, in order. */
const states: string[] = ['idle']
Object.assign(window, { counts, states })

/** A part of the app that uses the kit, next to the button. */
const Beside = () => {
  const { data } = useSnapTradeUsers()
  return <p>{data?.length} users</p>
}

const note = ({ status }: ConnectBrokerButtonState) => {
  if (states.at(-1) !== status) states.push(status)
  return undefined
}

createRoot(document.querySelector('#page') as Element).render(
  <SnapTradeProvider config={config} userId="ada">
    <Profiler id="button" onRender={() => (counts.button += 1)}>
      <ConnectBrokerButton className={note} />
    </Profiler>
    <Profiler id="beside" onRender={() => (counts.beside += 1)}>
      <Beside />
    </Profiler>
  </SnapTradeProvider>,
)
