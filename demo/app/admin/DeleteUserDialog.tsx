import { type FormEvent, useState } from 'react'
import { useDeleteUser } from 'react-snaptrade-connect'
import { Modal } from '../parts/Modal.js'
import { useNotify } from '../parts/Notices.js'
import { Problem } from '../parts/Problem.js'

interface DeleteUserDialogProps {
  userId: string
  onClose: () => void
  onDeleted: () => void
}

/** Has the id typed before a user is deleted: it takes all connections along. */
export const DeleteUserDialog = ({ userId, onClose, onDeleted }: DeleteUserDialogProps) => {
  const [typed, setTyped] = useState('')
  const notify = useNotify()
  const { mutate, isPending, error } = useDeleteUser({
    mutation: {
      onSuccess: () => {
        notify(`${userId} deleted`)
        onClose()
        onDeleted()
      },
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    mutate({ userId })
  }
  return (
    <Modal title="Delete this user?" onClose={onClose}>
      <p>
        SnapTrade forgets <code>{userId}</code> with every connection, account and history. This cannot be
        taken back.
      </p>
      <form className="stack" onSubmit={onSubmit}>
        <label className="field">
          <span>
            Type <code>{userId}</code> to confirm
          </span>
          <input
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {error && <Problem title="The user could not be deleted" error={error} />}
        <div className="modal-actions">
          <button type="button" className="button secondary" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className="button danger"
            aria-busy={isPending}
            disabled={typed !== userId || isPending}
          >
            Delete user
          </button>
        </div>
      </form>
    </Modal>
  )
}
