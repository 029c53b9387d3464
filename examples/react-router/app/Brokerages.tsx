import {
  ConnectBrokerButton,
  ConnectionList,
  createConfig,
  http,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import 'react-snaptrade-connect/styles.css'

const sandbox = import.meta.env.VITE_SNAPTRADE_PORTAL // not set: SnapTrade itself

const config = createConfig({
  transport: http('/api/snaptrade'),
  portal: { callbackUrl: '/connected', origins: sandbox ? [sandbox] : [] },
})

export const Brokerages = ({ userId }: { userId: string }) => (
  <SnapTradeProvider config={config} userId={userId}>
    <ConnectBrokerButton onSuccess={({ connectionId }) => console.log('connected', connectionId)} />
    <ConnectionList empty={<p>No brokerage connected yet.</p>} />
  </SnapTradeProvider>
)
