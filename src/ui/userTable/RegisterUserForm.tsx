'use client'

import { useId, useState } from 'react'
import type { MessageOverrides } from '../../messages/messages.js'
import { useRegisterUser } from '../../react/useRegisterUser.js'
import { textOf } from '../format/text.js'
import { StatusIcon } from '../StatusIcon.js'
import { Trouble } from '../Trouble.js'
import type { GroupMessages } from '../useMessages.js'

interface RegisterUserFormProps {
  texts: GroupMessages<'snapTradeUserTable'>
  messages: MessageOverrides | undefined
  onRegistered: (userId: string) => void
}

/** Shows a form that registers a user. After an error the fields keep their values. */
export const RegisterUserForm = ({ texts, messages, onRegistered }: RegisterUserFormProps) => {
  const [userId, setUserId] = useState('')
  const [rsaPublicKey, setRsaPublicKey] = useState('')
  const [isTried, setIsTried] = useState(false)
  const id = useId()
  const { mutate, isPending, error, reset } = useRegisterUser({
    mutation: {
      onSuccess: (user, variables) => {
        setUserId('')
        setRsaPublicKey('')
        setIsTried(false)
        onRegistered(textOf(user.userId) ?? variables?.userId ?? '')
      },
    },
  })
  const wanted = userId.trim()
  const key = rsaPublicKey.trim()
  // SnapTrade requires immutable ids. An email address may change, or be reassigned to another person.
  const wrong = wanted.includes('@') ? texts.userIdEmail : /\s/.test(wanted) ? texts.userIdSpaces : undefined
  return (
    <form
      className="snaptrade-users-form"
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (wanted && !wrong && !isPending) mutate({ userId: wanted, ...(key && { rsaPublicKey: key }) })
      }}
    >
      <label className="snaptrade-label">
        <span>{texts.userId}</span>
        <input
          className="snaptrade-field"
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={userId}
          aria-invalid={isTried && !!wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setUserId(event.target.value)
            if (error) reset()
          }}
        />
      </label>
      <p id={`${id}-hint`} className="snaptrade-muted">
        {isTried && wrong ? (
          <span role="alert" className="snaptrade-users-wrong">
            <StatusIcon name="error" /> {wrong}
          </span>
        ) : (
          texts.userIdHint
        )}
      </p>
      <label className="snaptrade-label">
        <span>{texts.rsaPublicKey}</span>
        <textarea
          className="snaptrade-field"
          rows={2}
          spellCheck={false}
          value={rsaPublicKey}
          aria-describedby={`${id}-key`}
          onChange={(event) => setRsaPublicKey(event.target.value)}
        />
      </label>
      <p id={`${id}-key`} className="snaptrade-muted">
        {texts.rsaPublicKeyHint}
      </p>
      {error && <Trouble error={error} messages={messages} />}
      <button
        type="submit"
        className="snaptrade-button"
        aria-busy={isPending}
        data-pending={isPending ? '' : undefined}
      >
        {texts.registerConfirm}
      </button>
    </form>
  )
}
