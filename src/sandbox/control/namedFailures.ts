import type { FailureTarget, SandboxFailure } from '../failures.js'
import { type PortalError, portalErrors } from '../portalErrors.js'

/** A SnapTrade failure that can be turned on by name. */
export interface NamedFailure {
  readonly name: string
  readonly label: string
  readonly failure: SandboxFailure
  /** `undefined`: one operation, or all of them. */
  readonly target?: FailureTarget
}

const api = (name: string, label: string, status: number, failure: SandboxFailure = {}): NamedFailure => ({
  name,
  label,
  failure: { status, ...failure },
})

const operationFailures: readonly NamedFailure[] = [
  api('bad_request', 'Bad request', 400, { code: '1012', detail: 'Bad Request' }),
  api('user_exists', 'User exists already', 400, {
    code: '1010',
    detail: 'User with the following userId already exist',
  }),
  api('client_unknown', 'Unknown client id', 401, {
    code: '1074',
    detail: 'Invalid SnapTrade Client ID provided in query',
  }),
  api('timestamp_invalid', 'Clock is wrong', 401, { code: '1075', detail: 'Invalid timestamp' }),
  api('signature_invalid', 'Wrong signature', 401, {
    code: '1076',
    detail: 'Unable to verify signature sent',
  }),
  api('user_unknown', 'Wrong user or secret', 401, {
    code: '1083',
    detail: 'Invalid userID or userSecret provided',
  }),
  api('connection_disabled', 'Connection is disabled', 402, {
    code: '3003',
    detail: 'Unable to sync with brokerage account because the connection is disabled.',
  }),
  api('forbidden', 'Forbidden', 403, { code: '1140', detail: 'Forbidden' }),
  api('feature_not_enabled', 'Feature is not enabled', 403, {
    code: '1141',
    detail: 'Feature is not enabled for this customer or this connection',
  }),
  api('not_found', 'Not found', 404, { code: '1011', detail: 'The requested resource does not exist.' }),
  api('too_early', 'Too early: still syncing', 425, {
    code: '0000',
    detail: 'The initial sync has not completed yet.',
  }),
  api('rate_limited', 'Too many requests', 429, { retryAfter: 7 }),
  api('unexpected', 'Unexpected error', 500),
  api('not_implemented', 'Not implemented', 501, { detail: 'Not implemented' }),
  api('bad_gateway', 'Bad gateway, a page of HTML', 502, { html: '<h1>502 Bad Gateway</h1>' }),
  api('brokerage_unavailable', 'Brokerage is unavailable', 503, {
    code: '3002',
    detail: 'The brokerage is currently unavailable.',
  }),
  { name: 'slow', label: 'Slow: 5 seconds', failure: { delay: 5000 } },
]

const loginLabels: Record<keyof typeof portalErrors, string> = {
  credentials: 'Wrong credentials',
  locked: 'Account is locked',
  busy: 'Brokerage cannot be reached',
  ended: 'Session has ended',
  mismatch: 'Different account on a reconnect',
  code: 'Wrong two-factor code',
  input: 'Invalid input',
  permission: 'API key lacks a permission',
  user: 'User not found',
}

const loginFailures = Object.entries(portalErrors).map(
  ([key, error]: [string, PortalError]): NamedFailure => ({
    name: `portal_${key}`,
    label: loginLabels[key as keyof typeof portalErrors],
    target: 'portalLogin',
    failure: { code: error.code, status: error.status, detail: error.detail },
  }),
)

const pageFailures: readonly NamedFailure[] = [
  { name: 'portal_down', label: 'Portal does not load', target: 'portal', failure: { status: 503 } },
  { name: 'portal_slow', label: 'Portal is slow: 5 seconds', target: 'portal', failure: { delay: 5000 } },
]

/** All named failures, in the order of the control page. */
export const namedFailures: readonly NamedFailure[] = [
  ...operationFailures,
  ...loginFailures,
  ...pageFailures,
]

/** Returns the named failure that equals a failure, if there is one. */
export const nameOf = (target: FailureTarget, failure: SandboxFailure): NamedFailure | undefined => {
  const { times: _, ...rest } = failure
  const isSame = (other: SandboxFailure) => JSON.stringify(other) === JSON.stringify(rest)
  return namedFailures.find(
    (one) =>
      isSame(one.failure) && (one.target ?? 'operation') === (isOperation(target) ? 'operation' : target),
  )
}

const isOperation = (target: FailureTarget) => target !== 'portal' && target !== 'portalLogin'
