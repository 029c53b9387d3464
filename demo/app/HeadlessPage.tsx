import { useConnectBroker, useConnections, useDeleteConnection } from 'react-snaptrade-connect'

const texts = {
  idle: '',
  preparing: 'Opening…',
  open: 'Finish in the window that opened.',
  blocked: 'Your browser blocked the window. Allow pop-ups for this site.',
  verifying: 'Checking your connection…',
  connected: 'Connected.',
  exited: 'Not connected.',
  failed: "That didn't work. Try again.",
}

/** The app's own markup on the hooks, without a component of the kit. */
export const HeadlessPage = () => {
  const { data: connections = [], error } = useConnections()
  const { mutate: remove } = useDeleteConnection()
  const visit = useConnectBroker({ connectionType: 'read', prefetch: false, onError: () => {} })
  return (
    <div className="headless">
      <title>Headless – Northlight</title>
      <h1>Without the components</h1>
      <p className="lead">
        The app's own markup on <code>useConnectBroker</code> and <code>useConnections</code>.
      </p>
      <button {...visit.getButtonProps({ className: 'button' })}>Connect a brokerage</button>{' '}
      {visit.isPending && (
        <button type="button" className="button secondary" onClick={visit.cancel}>
          Cancel
        </button>
      )}
      <p role="status">{error ? "Your connections couldn't be loaded." : texts[visit.status]}</p>
      <ul>
        {connections.map(({ id, brokerage, disabled, type }) => (
          <li key={id}>
            <strong>{brokerage.display_name}</strong>
            <span className="quiet">{disabled ? 'Broken' : 'Connected'}</span>
            {disabled && (
              <button
                type="button"
                className="button"
                onClick={() => visit.connect({ reconnect: id, connectionType: type })}
              >
                Reconnect<span className="sr-only"> {brokerage.display_name}</span>
              </button>
            )}
            <button type="button" className="button secondary" onClick={() => remove({ connectionId: id })}>
              Remove<span className="sr-only"> {brokerage.display_name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
