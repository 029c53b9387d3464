import { ConnectBrokerButton, type ConnectBrokerButtonProps } from 'react-snaptrade-connect'
import { backendOf } from '../../.storybook/storyBackend.js'

/** Renders the button that reconnects the first connection of the story's user. */
export const reconnectFirst = (args: ConnectBrokerButtonProps, { id }: { id: string }) => {
  const [first] = backendOf({ id }).sandbox.users[0]?.connections ?? []
  return <ConnectBrokerButton {...args} reconnect={first?.id ?? ''} />
}
