import { useQueryClient } from '@tanstack/react-query'
import {
  ConnectBrokerButton,
  type ConnectBrokerButtonProps,
  connectionsQueryOptions,
} from 'react-snaptrade-connect'
import { useNotify } from '../parts/Notices.js'
import { usePerson } from '../session/person.js'
import { config } from '../settings.js'

interface ConnectButtonProps extends ConnectBrokerButtonProps {
  /** The notice after a success, with the brokerage's name. */
  told: (brokerage: string) => string
}

/** The kit's button, as this app uses it everywhere: the portal in our colours, and outcomes as notices. */
export const ConnectButton = ({ told, ...props }: ConnectButtonProps) => {
  const client = useQueryClient()
  const { id: userId } = usePerson()
  const notify = useNotify()

  const onSuccess = async ({ connectionId }: { connectionId: string }) => {
    // The list is being fetched anyhow: this waits for it.
    const connections = await client.fetchQuery(connectionsQueryOptions(config, { userId })).catch(() => [])
    const connection = connections.find(({ id }) => id === connectionId)
    notify(told(connection?.brokerage.display_name ?? 'Your brokerage'))
  }

  return (
    <ConnectBrokerButton
      {...props}
      // The notice says it, and names the brokerage.
      messages={{ button: { connected: '' } }}
      onSuccess={(success) => void onSuccess(success)}
      onExit={({ reason }) =>
        reason !== 'cancelled' &&
        notify('You closed the window before finishing. Nothing was changed.', 'plain')
      }
    />
  )
}
