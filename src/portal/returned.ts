import { type PortalMessage, portalError } from './messages.js'

/** The parameters that the portal appended to the redirect URL. */
export interface Returned {
  status: 'SUCCESS' | 'ERROR' | 'ABANDONED'
  connectionId?: string | undefined
  errorCode?: string | undefined
  statusCode?: string | undefined
}

/** Returns the window message with the same meaning. */
export const toMessage = ({ status, connectionId, errorCode, statusCode }: Returned): PortalMessage => {
  if (status === 'SUCCESS') return { type: 'success', connectionId }
  if (status === 'ABANDONED') return { type: 'abandoned' }
  return { type: 'error', error: portalError(errorCode, statusCode, undefined) }
}
