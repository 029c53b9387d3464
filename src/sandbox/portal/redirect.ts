import type { PortalOutcome } from './session.js'

const toQuery = (outcome: PortalOutcome): Record<string, string> => {
  if (outcome.status === 'SUCCESS') return { status: 'SUCCESS', connection_id: outcome.connectionId }
  if (outcome.status === 'ABANDONED') return { status: 'ABANDONED' }
  const { status, code } = outcome.error
  return { status: 'ERROR', status_code: String(status), error_code: code }
}

/** Returns the redirect URL with the outcome added to its query. The existing query stays unchanged. */
export const redirectWith = (redirect: string, outcome: PortalOutcome): string => {
  const hashAt = redirect.indexOf('#')
  const address = hashAt < 0 ? redirect : redirect.slice(0, hashAt)
  const hash = hashAt < 0 ? '' : redirect.slice(hashAt)
  const separator = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&'
  return `${address}${separator}${new URLSearchParams(toQuery(outcome))}${hash}`
}
