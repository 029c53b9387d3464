import { type PortalMessage, portalError } from './messages.js'

/** What the portal appended to the redirect URL, in the form in which it is passed on. */
export interface Returned {
  status: 'SUCCESS' | 'ERROR' | 'ABANDONED'
  connectionId?: string | undefined
  errorCode?: string | undefined
  statusCode?: string | undefined
}

/** Returns the message that a window would have sent. */
export const toMessage = ({ status, connectionId, errorCode, statusCode }: Returned): PortalMessage => {
  if (status === 'SUCCESS') return { type: 'success', connectionId }
  if (status === 'ABANDONED') return { type: 'abandoned' }
  return { type: 'error', error: portalError(errorCode, statusCode, undefined) }
}
