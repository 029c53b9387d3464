import { useState } from 'react'
import {
  type Config,
  ConnectBrokerButton,
  type ConnectBrokerButtonProps,
  SnapTradeProvider,
  useConnections,
} from 'react-snaptrade-connect'

const Connections = () => (
  <ul>
    {useConnections().data?.map(({ id, brokerage, disabled }) => (
      <li key={id}>
        {brokerage.display_name}
        {disabled && ' (broken)'}
      </li>
    ))}
  </ul>
)

/** A small partner app: the package's button, the list, and a sentence of the app about the outcome. */
export const App = ({ config, ...props }: ConnectBrokerButtonProps & { config: Config }) => {
  const [news, setNews] = useState('')
  return (
    <SnapTradeProvider config={config} userId="ada">
      <ConnectBrokerButton
        onSuccess={({ via }) => setNews(`well done, by ${via}`)}
        onExit={({ reason }) => setNews(`maybe later: ${reason}`)}
        onError={({ code }) => setNews(`oh no: ${code}`)}
        {...props}
      />
      <Connections />
      <p>{news}</p>
    </SnapTradeProvider>
  )
}
