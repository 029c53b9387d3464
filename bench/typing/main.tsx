import { createRoot } from 'react-dom/client'
import { createConfig, custom, SnapTradeProvider } from 'react-snaptrade-connect'
import { sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import 'react-snaptrade-connect/styles.css'
import './page.css'
import { cases } from './cases.js'

const kinds = ['Brokers', 'Capital', 'Trade', 'Direct', 'Invest', 'Exchange', 'Securities', 'Markets', 'Bank']

const brokerages = Array.from({ length: 500 }, (_, index) => {
  const model = sandboxBrokerages[index % sandboxBrokerages.length] as (typeof sandboxBrokerages)[number]
  const name = `${model.name} ${kinds[index % kinds.length]} ${index}`
  return {
    ...model,
    id: `b-${index}`,
    slug: `${model.slug}-${index}`,
    name,
    display_name: name,
    enabled: true,
  }
})

const answers: Record<string, unknown> = {
  getPartnerInfo: { allowed_brokerages: brokerages },
  listSnapTradeUsers: Array.from({ length: 100_000 }, (_, index) => `user-${(index * 7919) % 100_000}`),
}

const config = createConfig({
  transport: custom({ request: (async (operation: string) => answers[operation]) as never }),
})

const { times } = Object.assign(globalThis, { times: [] as number[] })
const painted = new MessageChannel()
let pressedAt = 0
// A frame's callbacks run before it is painted; the next task runs after.
painted.port1.onmessage = () => times.push(performance.now() - pressedAt)
addEventListener(
  'keydown',
  ({ timeStamp }) => {
    pressedAt = timeStamp
    requestAnimationFrame(() => painted.port2.postMessage(null))
  },
  true,
)

const wanted = decodeURIComponent(location.hash.slice(1))
createRoot(document.querySelector('#page') as Element).render(
  <SnapTradeProvider config={config} userId="bench">
    {cases[wanted]?.element}
  </SnapTradeProvider>,
)
