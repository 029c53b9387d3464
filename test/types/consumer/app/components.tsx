import type { ReactNode } from 'react'
import { useRef } from 'react'
import {
  BalanceSummary,
  BrokeragePicker,
  type CompletedConnection,
  ConnectBrokerButton,
  type ConnectBrokerButtonState,
  type Connection,
  ConnectionCallback,
  ConnectionList,
  ConnectionTypeSelect,
  type MessageOverrides,
  PortalDialog,
  PortalFrame,
  ReconnectBanner,
  SnapTradeProvider,
  SnapTradeUserTable,
  themeAttribute,
  themeStyle,
} from 'react-snaptrade-connect'
import { fr, ptBR } from 'react-snaptrade-connect/locales'
import { check, type Equal } from './check.js'
import { config } from './config.js'

const words: MessageOverrides = { ...fr, button: { ...fr.button, connect: 'Lier un compte' } }

export const App = ({ userId, children }: { userId?: string; children?: ReactNode }) => (
  <SnapTradeProvider config={config} userId={userId} messages={userId ? words : ptBR}>
    {children}
  </SnapTradeProvider>
)

export const Kit = ({ broken, id }: { broken: readonly Connection[]; id?: string }) => {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <main {...themeAttribute('auto')} style={themeStyle({ accent: '#35c48d', radius: undefined })}>
      <ConnectBrokerButton
        ref={button}
        reconnect={id}
        connectionType={id ? 'trade' : undefined}
        className={({ pending }) => (pending ? 'busy' : undefined)}
        style={({ status }) => (status === 'open' ? { opacity: 0.5 } : undefined)}
        onSuccess={({ connectionId, via }) => console.log(connectionId satisfies string, via)}
        onClick={(event) => event.currentTarget.blur()}
        disabled={broken.length > 3}
        aria-label="Connect"
        data-testid="connect"
        messages={{ button: { connect: 'Connect' } }}
      >
        Connect
      </ConnectBrokerButton>
      <ConnectBrokerButton
        render={(props, state) => {
          check<Equal<typeof state, ConnectBrokerButtonState>>()
          return <button type="button" {...props} />
        }}
      />
      <PortalFrame
        broker="KRAKEN"
        onSuccess={({ broker }) => console.log(broker satisfies string | undefined)}
      />
      <PortalDialog open={Boolean(id)} onOpenChange={(open) => console.log(open satisfies boolean)} />
      <ConnectionTypeSelect
        value={null}
        options={['read', 'trade']}
        onValueChange={(value) => console.log(value satisfies 'read' | 'trade' | 'trade-if-available')}
        renderOption={({ title, checked }) => <b>{checked ? title : null}</b>}
      />
      <BrokeragePicker
        filter={({ allows_trading }) => allows_trading === true}
        empty={({ query, clear }) => (
          <button type="button" onClick={clear}>
            {query}
          </button>
        )}
        className="picker"
      />
      <ConnectionList
        query={{ refetchInterval: id ? 5000 : undefined }}
        actions={['remove']}
        renderActions={(connection, actions) => <li key={connection.id}>{actions}</li>}
        renderLogo={({ name }) => name}
        onRemoved={({ id }) => console.log(id)}
      />
      <BalanceSummary query={{ staleTime: undefined }} empty={null} className={({ status }) => status} />
      <ReconnectBanner onDismiss={(connections) => connections.map(({ id }) => id)} />
      <SnapTradeUserTable renderUser={(user) => <i>{user}</i>} onDeleted={undefined} />
      <ConnectionCallback
        onComplete={(outcome) => check<Equal<typeof outcome, CompletedConnection>>()}
        className={({ status }) => status}
      />
      {/* @ts-expect-error no such connection type */}
      <ConnectBrokerButton connectionType="write" />
      {/* @ts-expect-error `open` is needed */}
      <PortalDialog onOpenChange={() => {}} />
    </main>
  )
}
