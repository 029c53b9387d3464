import { inspect, type MessageVerdict } from '../../core/inspect.js'
import { parsePortalMessage } from '../messages.js'

/**
 * Adds a window message to the log for developers, with the reason if it is rejected. Other libraries and frames also
 * send messages to the page: one is only added if its window, its origin or its content is the portal's.
 */
export const inspectMessage = (
  { source, origin, data }: Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data'>,
  expected: MessageEventSource | null | undefined,
  origins: readonly string[],
): void => {
  const name = parsePortalMessage(data)?.type
  const isFromWindow = source !== null && source === expected
  const isTrusted = origins.includes(origin)
  if (!isFromWindow && !isTrusted && name === undefined) return
  const verdictOfWindow = (): MessageVerdict => {
    if (isTrusted) return name === undefined ? 'not_portal' : 'accepted'
    return origin === location.origin ? 'own_page' : 'other_origin'
  }
  inspect({ kind: 'message', verdict: isFromWindow ? verdictOfWindow() : 'other_window', origin, name })
}
