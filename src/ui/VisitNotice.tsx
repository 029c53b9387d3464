'use client'

import { type MouseEvent, useContext } from 'react'
import { enNotice } from '../messages/enNotice.js'
import type { MessageOverrides } from '../messages/messages.js'
import { SnapTradeContext } from '../react/context.js'
import type { UseConnectBrokerReturnType } from '../react/useConnectBroker.js'
import { useErrorText } from './useErrorText.js'
import { useFocusBack } from './useFocusBack.js'

export { statusText } from './statusText.js'

/** Props of `VisitNotice`. */
export interface VisitNoticeProps {
  visit: UseConnectBrokerReturnType
  messages: MessageOverrides | undefined
}

/** Shows the notice next to a button: the error and what to do, a link if the window is blocked, or *Reopen* and *Cancel*. */
export const VisitNotice = ({ visit, messages }: VisitNoticeProps) => {
  const texts = { ...enNotice, ...useContext(SnapTradeContext)?.messages?.button, ...messages?.button }
  const errorText = useErrorText(messages)
  const focusBack = useFocusBack(visit.isPending)
  const { status, state, error } = visit
  if (error) {
    return (
      <>
        <Problem text={errorText(error)} />
        {error.code === 'frame_blocked' && (
          <button ref={focusBack} type="button" className="snaptrade-link" onClick={() => visit.connect()}>
            {texts.blockedLink}
          </button>
        )}
        {error.code === 'portal_1023' && (
          <button
            ref={focusBack}
            type="button"
            className="snaptrade-link"
            onClick={() => visit.connect({ reconnect: undefined })}
          >
            {texts.connectNew}
          </button>
        )}
      </>
    )
  }
  if (state.status === 'blocked') {
    const openLink = (event: MouseEvent) => {
      // If this window is blocked, too, the browser follows the link.
      if (visit.reopen()) event.preventDefault()
    }
    return (
      <>
        <Problem text={texts.popupBlocked} />
        <a
          ref={focusBack}
          className="snaptrade-link"
          href={state.redirectURI}
          target={state.target}
          rel="noreferrer"
          onClick={openLink}
        >
          {texts.blockedLink}
        </a>
      </>
    )
  }
  if (status !== 'open' && status !== 'verifying') return null
  // A portal in the page has its own close button.
  if (state.status === 'open' && (state.surface === 'modal' || state.surface === 'inline')) return null
  return (
    <span ref={focusBack} className="snaptrade-actions">
      <button type="button" className="snaptrade-link" onClick={() => void visit.reopen()}>
        {texts.reopen}
      </button>
      <button type="button" className="snaptrade-link" onClick={visit.cancel}>
        {texts.cancel}
      </button>
    </span>
  )
}

const Problem = ({ text }: { text: string }) => (
  <span role="alert" className="snaptrade-problem">
    {text}
  </span>
)
