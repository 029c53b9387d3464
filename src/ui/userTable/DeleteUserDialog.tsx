'use client'

import { useState } from 'react'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { useDeleteUser } from '../../react/useDeleteUser.js'
import { ConfirmDialog } from '../ConfirmDialog.js'
import { Trouble } from '../Trouble.js'
import type { GroupMessages } from '../useMessages.js'

interface DeleteUserDialogProps {
  userId: string
  texts: GroupMessages<'snapTradeUserTable'>
  messages: MessageOverrides | undefined
  onClose: () => void
  onDeleted: (userId: string) => void
}

/** Deletes a user after the id was typed, to prevent accidental deletions. */
export const DeleteUserDialog = ({ userId, texts, messages, onClose, onDeleted }: DeleteUserDialogProps) => {
  const [typed, setTyped] = useState('')
  const { mutate, isPending, error } = useDeleteUser({ mutation: { onSuccess: () => onDeleted(userId) } })
  return (
    <ConfirmDialog
      title={texts.removeTitle}
      confirm={texts.removeConfirm}
      isPending={isPending}
      isDisabled={typed.trim() !== userId}
      onConfirm={() => mutate({ userId })}
      onClose={onClose}
      messages={messages}
    >
      <p>{fill(texts.removeText, { user: userId })}</p>
      <label className="snaptrade-label">
        <span>{texts.removeType}</span>
        <input
          className="snaptrade-field"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {error && <Trouble error={error} messages={messages} />}
    </ConfirmDialog>
  )
}
