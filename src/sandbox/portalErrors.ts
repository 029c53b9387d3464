import type { AttemptResult } from './events.js'
import type { SandboxFailure } from './failures.js'

/** An error of the Connection Portal, from SnapTrade's published list. */
export interface PortalError {
  /** SnapTrade's code, for example `1066`. */
  code: string
  status: number
  /** The detail in the window message, in English. */
  detail: string
  /** The result in the webhook of the attempt. */
  result: AttemptResult
  /** The key of the text for the user. */
  text:
    | 'credentials'
    | 'locked'
    | 'busy'
    | 'ended'
    | 'mismatch'
    | 'wrongCode'
    | 'unknownUser'
    | 'input'
    | 'permission'
}

export const portalErrors = {
  credentials: {
    code: '1066',
    status: 403,
    detail: 'Authentication with the brokerage failed.',
    result: 'INVALID_CREDENTIALS',
    text: 'credentials',
  },
  locked: {
    code: '1066',
    status: 403,
    detail: 'The brokerage has locked this account.',
    result: 'INVALID_CREDENTIALS',
    text: 'locked',
  },
  busy: {
    code: '3000',
    status: 500,
    detail: 'The brokerage could not be reached: too many requests.',
    result: 'UNCAUGHT_ERROR',
    text: 'busy',
  },
  ended: {
    code: '1006',
    status: 400,
    detail: 'This session is no longer in progress.',
    result: 'AUTH_NOT_IN_PROGRESS',
    text: 'ended',
  },
  mismatch: {
    code: '1023',
    status: 400,
    detail: 'The account is not the one of this connection.',
    result: 'DIFFERENT_ACCOUNT',
    text: 'mismatch',
  },
  code: {
    code: '1086',
    status: 400,
    detail: 'The two-factor code is wrong.',
    result: 'INVALID_MFA_CODE',
    text: 'wrongCode',
  },
  input: {
    code: '1012',
    status: 400,
    detail: 'The link has invalid input.',
    result: 'UNCAUGHT_ERROR',
    text: 'input',
  },
  permission: {
    code: '1140',
    status: 403,
    detail: "The user's API key lacks a permission.",
    result: 'INVALID_CREDENTIALS',
    text: 'permission',
  },
  user: {
    code: '0000',
    status: 401,
    detail: 'User not found.',
    result: 'UNCAUGHT_ERROR',
    text: 'unknownUser',
  },
} as const satisfies Record<string, PortalError>

/**
 * Returns the error of a code. For a code that is not in the list, returns the error of a brokerage that cannot be
 * reached.
 */
export const portalErrorOf = ({ code = '3000', status, detail }: SandboxFailure): PortalError => {
  const sameCode: PortalError[] = Object.values(portalErrors).filter((error) => error.code === code)
  // Two errors share the code 1066.
  const listed = sameCode.find((error) => error.detail === detail) ?? sameCode[0]
  const error = listed ?? { ...portalErrors.busy, code }
  return { ...error, status: status ?? error.status, detail: detail ?? error.detail }
}
