'use client'

import type { Connection } from '../../core/models.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { useConnectionAccounts } from '../../react/useConnectionAccounts.js'
import { useDeleteConnection } from '../../react/useDeleteConnection.js'
import { ConfirmDialog } from '../ConfirmDialog.js'
import { fillCount } from '../format/count.js'
import { accountName, connectionName } from '../format/names.js'
import { rowsOf } from '../format/rows.js'
import { textOf } from '../format/text.js'
import { Trouble } from '../Trouble.js'
import type { GroupMessages } from '../useMessages.js'

interface RemoveDialogProps {
  connection: Connection
  texts: GroupMessages<'connectionList'>
  messages: MessageOverrides | undefined
  onClose: () => void
  onRemoved: (connection: Connection) => void
}

/** Asks before a connection is removed, which can't be undone, and lists what is deleted. */
export const RemoveDialog = ({ connection, texts, messages, onClose, onRemoved }: RemoveDialogProps) => {
  const { id: connectionId, type } = connection
  const name = connectionName(connection)
  // Reads the cache that the list filled, without a request.
  const { data } = useConnectionAccounts({ connectionId, query: { enabled: false } })
  const accounts = rowsOf(data)
  const { mutate, isPending, error } = useDeleteConnection({
    mutation: { onSuccess: () => onRemoved(connection) },
  })
  return (
    <ConfirmDialog
      title={fill(texts.removeTitle, { brokerage: name })}
      confirm={texts.removeConfirm}
      isPending={isPending}
      onConfirm={() => mutate({ connectionId })}
      onClose={onClose}
      messages={messages}
    >
      <p>{texts.removeText}</p>
      {accounts.length > 0 && (
        <>
          <p>{fillCount(texts.removeAccounts, accounts.length, texts.locale)}</p>
          <ul className="snaptrade-confirm-list">
            {accounts.map((account) => (
              <li key={account.id}>
                <bdi>{accountName(account) ?? texts.unnamed}</bdi>{' '}
                <bdi className="snaptrade-muted">{textOf(account.number)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {type === 'trade' && <p>{texts.removeTrading}</p>}
      <p className="snaptrade-muted">{fill(texts.removeKeeps, { brokerage: name })}</p>
      {error && <Trouble error={error} messages={messages} />}
    </ConfirmDialog>
  )
}
