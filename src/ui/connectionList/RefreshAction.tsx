'use client'

import { useState } from 'react'
import type { Connection } from '../../core/models.js'
import { fill } from '../../messages/fill.js'
import type { MessageOverrides } from '../../messages/messages.js'
import { useRefreshConnection } from '../../react/useRefreshConnection.js'
import { ConfirmDialog } from '../ConfirmDialog.js'
import { fillCount } from '../format/count.js'
import { connectionName } from '../format/names.js'
import { Trouble } from '../Trouble.js'
import { useCountdown } from '../useCountdown.js'
import type { GroupMessages } from '../useMessages.js'

interface RefreshActionProps {
  connection: Connection
  titleId: string
  texts: GroupMessages<'connectionList'>
  messages: MessageOverrides | undefined
  onRefreshed: () => void
}

/** Refreshes a connection after a confirmation, because SnapTrade bills it. Disabled while SnapTrade requires a wait. */
export const RefreshAction = ({ connection, titleId, texts, messages, onRefreshed }: RefreshActionProps) => {
  const brokerage = connectionName(connection)
  const [isAsking, setIsAsking] = useState(false)
  const { mutate, isPending, error } = useRefreshConnection({
    mutation: { onSuccess: onRefreshed, onSettled: () => setIsAsking(false) },
  })
  const left = useCountdown(error?.retryAfter, error)
  const id = `${titleId}-refresh`
  return (
    <>
      <button
        type="button"
        id={id}
        className="snaptrade-button"
        data-variant="secondary"
        data-size="small"
        aria-labelledby={`${id} ${titleId}`}
        // Not `disabled`: the button stays focusable, so that screen readers announce the reason.
        aria-disabled={left > 0}
        aria-describedby={left > 0 ? `${id}-wait` : undefined}
        onClick={() => left === 0 && setIsAsking(true)}
      >
        {texts.refresh}
      </button>
      {left > 0 && (
        // Not a live region: it would be announced every second. The error below is announced once.
        <span id={`${id}-wait`} className="snaptrade-muted snaptrade-wait">
          {fillCount(texts.refreshWait, left, texts.locale)}
        </span>
      )}
      {error && (left > 0 || !error.retryAfter) && <Trouble error={error} messages={messages} />}
      {isAsking && (
        <ConfirmDialog
          title={fill(texts.refreshTitle, { brokerage })}
          confirm={texts.refreshConfirm}
          tone="accent"
          isPending={isPending}
          onConfirm={() => mutate({ connectionId: connection.id })}
          onClose={() => setIsAsking(false)}
          messages={messages}
        >
          <p>{texts.refreshText}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
