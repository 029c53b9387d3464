import { type PortalMessage, portalError } from './messages.js'

/** What the portal appended to the redirect URL, in the form in which it is passed on. */
export interface Returned {
  status: 'SUCCESS' | 'ERROR' | 'ABANDONED'
  connectionId?: string | undefined
  errorCode?: string | undefined
  statusCode?: string | undefined
}

const portalNames = /^(status|connectionid|authorizationid|errorcode|statuscode|snaptradeattempt)$/

const statuses = ['SUCCESS', 'ERROR', 'ABANDONED'] as const

/**
 * Reads what the portal appended to an address. How it does so when there is a query already is not documented, hence
 * `?a=b?status=…`, another order, repeated parameters (the last one that makes sense counts) and lower case are all
 * taken. `undefined` without a status the portal sends: such a return is no success, and nothing else either.
 */
export const readReturn = (address: string): Returned | undefined => {
  const pairs = address
    .split(/[?&#]/)
    .slice(1)
    .map((part) => part.split('='))
    .map(
      ([name = '', ...rest]) => [plain(name).replace(/_/g, '').toLowerCase(), plain(rest.join('='))] as const,
    )
  const last = (...names: string[]) =>
    pairs.filter(([name, value]) => names.includes(name) && value !== '').at(-1)?.[1]
  const status = pairs
    .filter(([name]) => name === 'status')
    .flatMap(([, value]) => statuses.filter((one) => one === value.toUpperCase()))
    .at(-1)
  return (
    status && {
      status,
      connectionId: last('connectionid', 'authorizationid'),
      errorCode: last('errorcode'),
      statusCode: last('statuscode'),
    }
  )
}

/** The same address without what the portal appended, for the page that has read it; what is the app's own stays. */
export const withoutReturn = (address: string): string => {
  const [path = '', ...parts] = address.split(/(?=[?&#])/)
  const own = parts.filter((part) => {
    const [name = ''] = part.slice(1).split('=')
    return part.startsWith('#') || !portalNames.test(plain(name).replace(/_/g, '').toLowerCase())
  })
  const hash = own.filter((part) => part.startsWith('#')).join('')
  const query = own.filter((part) => !part.startsWith('#')).map((part) => part.slice(1))
  return `${path}${query.length ? `?${query.join('&')}` : ''}${hash}`
}

/** The same as the message a window would have sent. */
export const toMessage = ({ status, connectionId, errorCode, statusCode }: Returned): PortalMessage => {
  if (status === 'SUCCESS') return { type: 'success', connectionId }
  if (status === 'ABANDONED') return { type: 'abandoned' }
  return { type: 'error', error: portalError(errorCode, statusCode, undefined) }
}

const plain = (text: string) => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}
