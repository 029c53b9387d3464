import { type Connection, useDisableConnection } from 'react-snaptrade-connect'
import { useNotify } from '../parts/Notices.js'
import { Problem } from '../parts/Problem.js'

/** Breaks a connection as a changed password would, to try out mending it. In the sandbox alone. */
export const BreakButton = ({ connection, titleId }: { connection: Connection; titleId: string }) => {
  const notify = useNotify()
  const { display_name } = connection.brokerage
  const { mutate, isPending, error } = useDisableConnection({
    mutation: { onSuccess: () => notify(`${display_name} is broken now. Reconnect it.`, 'plain') },
  })
  return (
    <>
      <button
        type="button"
        className="button quiet-button small break"
        title="Sandbox only: do what a changed password would"
        aria-describedby={titleId}
        aria-busy={isPending}
        disabled={isPending}
        onClick={() => mutate({ connectionId: connection.id })}
      >
        Break it
      </button>
      {error && <Problem title={`${display_name} could not be broken`} error={error} />}
    </>
  )
}
