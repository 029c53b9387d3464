import { createRoot } from 'react-dom/client'
import {
  BrokeragePicker,
  createConfig,
  custom,
  SnapTradeProvider,
  SnapTradeUserTable,
} from 'react-snaptrade-connect'
import { sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import 'react-snaptrade-connect/styles.css'

const kinds = ['Brokers', 'Capital', 'Trade', 'Direct', 'Invest', 'Exchange', 'Securities', 'Markets', 'Bank']

const brokerages = Array.from({ length: 500 }, (_, index) => {
  const model = sandboxBrokerages[index % sandboxBrokerages.length]
  const name = `${model?.name} ${kinds[index % kinds.length]} ${index}`
  return {
    ...model,
    id: `b-${index}`,
    slug: `${model?.slug}-${index}`,
    name,
    display_name: name,
    enabled: true,
  }
})

const responses: Record<string, unknown> = {
  getPartnerInfo: { allowed_brokerages: brokerages },
  listSnapTradeUsers: Array.from({ length: 100_000 }, (_, index) => `user-${(index * 7919) % 100_000}`),
}
const config = createConfig({
  transport: custom({ request: (async (operation: string) => responses[operation]) as never }),
})

createRoot(document.querySelector('#page') as Element).render(
  <SnapTradeProvider config={config} userId="ada">
    {location.hash === '#picker' ? <BrokeragePicker /> : <SnapTradeUserTable />}
  </SnapTradeProvider>,
)
