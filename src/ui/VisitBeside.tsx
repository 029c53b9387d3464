'use client'

import type { ButtonMessages, MessageOverrides } from '../messages/messages.js'
import type { UseConnectBrokerReturnType } from '../react/useConnectBroker.js'
import { useVisitNotice } from './useVisitNotice.js'

/**
 * The text of the live region, once a visit has begun: an idle button has no use for its hooks. In an element of its own,
 * which React can remove also after the browser has translated the text.
 */
export const VisitNews = ({
  visit,
  texts,
}: {
  visit: UseConnectBrokerReturnType
  texts: Partial<ButtonMessages>
}) => {
  const text = useVisitNotice()?.statusText(visit.state, texts)
  return text && <span>{text}</span>
}

/** What stands beside the button once a visit has begun. If it does not load, an error has a text all the same. */
export const VisitBeside = ({
  visit,
  messages,
  problem,
}: {
  visit: UseConnectBrokerReturnType
  messages: MessageOverrides | undefined
  problem: string
}) => {
  const notice = useVisitNotice()
  if (notice) return <notice.VisitNotice visit={visit} messages={messages} />
  return notice === null && visit.error && <span role="alert">{problem}</span>
}
