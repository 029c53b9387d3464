import { ConnectBrokerButton, type ConnectBrokerButtonProps } from 'react-snaptrade-connect'
import { backendOf } from '../../.storybook/storyBackend.js'

/** The button for the first connection that the story's person has. */
export const reconnectFirst = (args: ConnectBrokerButtonProps, { id }: { id: string }) => {
  const [first] = backendOf({ id }).sandbox.users[0]?.connections ?? []
  return <ConnectBrokerButton {...args} reconnect={first?.id ?? ''} />
}
