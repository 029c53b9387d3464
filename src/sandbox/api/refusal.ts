import type { OperationName } from '../../core/operations.js'

/** An error response. Thrown by the handlers, and converted to a response in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly status: number,
    /** SnapTrade's code, for example `1076`. */
    readonly code: string,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail)
  }
}

/**
 * The statuses for which SnapTrade's OpenAPI description has the older body `{default_detail, default_code}`, by
 * operation. All other errors have `{detail, status_code, code}`.
 */
const olderShape: Partial<Record<OperationName, readonly number[]>> = {
  listSnapTradeUsers: [400, 404],
  registerSnapTradeUser: [400, 404],
  deleteSnapTradeUser: [400, 403, 404],
  loginSnapTradeUser: [400, 403, 404],
  getUserJWT: [400, 403, 404],
  resetSnapTradeUserSecret: [400, 401],
  getPartnerInfo: [400, 401, 404],
  refreshBrokerageAuthorization: [401, 404],
  disableBrokerageAuthorization: [401, 404],
  listBrokerageAuthorizationAccounts: [401, 404],
}

/** Codes such as `1076` are numbers in the description; `0000` and `throttled` are strings. */
const numeric = (code: string) => (/^[1-9]\d*$/.test(code) ? Number(code) : code)

/** Returns the body that SnapTrade sends with an error. */
export const refusalBody = (
  operation: OperationName | undefined,
  { status, code, detail }: { status: number; code: string; detail: string },
): Record<string, unknown> => {
  if (status === 402) return { detail, code: numeric(code) }
  if (status === 501) return { error: detail }
  if (code === '1141') return { detail, default_code: 1141 }
  if (operation && olderShape[operation]?.includes(status)) {
    return { default_detail: detail, default_code: numeric(code) }
  }
  return { detail, status_code: status, code }
}

/** Returns the refusal of invalid input. */
export const invalid = (detail: string) => new Refusal(400, '1012', detail)
