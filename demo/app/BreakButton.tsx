import { type Connection, useDisableConnection } from 'react-snaptrade-connect'

/** Breaks a connection like a changed password would, to try a reconnect. For the sandbox only. */
export const BreakButton = ({ connection }: { connection: Connection }) => {
  const { mutate, isPending, error } = useDisableConnection()
  return (
    <>
      <button
        type="button"
        className="break"
        aria-label={`Break it: ${connection.brokerage.display_name}`}
        aria-busy={isPending}
        onClick={() => isPending || mutate({ connectionId: connection.id })}
      >
        Break it
      </button>
      {error && <p role="alert">The connection could not be broken. Try again.</p>}
    </>
  )
}
