import { type Connection, useConnectionAccounts, useDeleteConnection } from 'react-snaptrade-connect'
import { count } from '../parts/format.js'
import { Modal } from '../parts/Modal.js'
import { useNotify } from '../parts/Notices.js'
import { Problem } from '../parts/Problem.js'

interface RemoveDialogProps {
  connection: Connection
  onClose: () => void
  onRemoved: () => void
}

/** Says what a removal takes away, before it does. */
export const RemoveDialog = ({ connection, onClose, onRemoved }: RemoveDialogProps) => {
  const { id: connectionId, brokerage, type } = connection
  const notify = useNotify()
  const { data: accounts = [] } = useConnectionAccounts({ connectionId, query: { refetchInterval: false } })
  const remove = useDeleteConnection({
    mutation: {
      onSuccess: () => {
        notify(`${brokerage.display_name} removed`)
        onClose()
        onRemoved()
      },
    },
  })
  return (
    <Modal title={`Remove ${brokerage.display_name}?`} onClose={onClose}>
      <p>
        Northlight forgets {accounts.length > 0 ? `its ${count(accounts.length, 'account')}` : 'its accounts'}{' '}
        with balances and history{type === 'trade' && ', and can no longer place orders there'}. This cannot
        be taken back: to see them again you connect anew.
      </p>
      <p className="quiet">Your money and your accounts at {brokerage.display_name} stay as they are.</p>
      {remove.error && <Problem title="It could not be removed" error={remove.error} />}
      <div className="modal-actions">
        <button type="button" className="button secondary" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button danger"
          aria-busy={remove.isPending}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ connectionId })}
        >
          Remove connection
        </button>
      </div>
    </Modal>
  )
}
