import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import { type OperationName, operations } from '../../core/operations.js'
import type { SendFunction, SnapTradeClient } from '../client.js'
import { readEnvironment } from '../environment.js'
import { headersOf } from '../snapTradeResponse.js'

/** SnapTrade's codes for invalid partner credentials: client id, timestamp, signature. */
const partnerCodes = new Set(['1074', '1075', '1076'])

/**
 * Calls SnapTrade for a browser. A 401 of SnapTrade is about the partner's or the stored credentials. If it were
 * passed on, the user would appear to be signed out of the app.
 */
export const createUpstream =
  (findClient: () => SnapTradeClient): SendFunction =>
  async (operation, input, options) => {
    const client = findClient()
    try {
      return await client.send(operation, input, options)
    } catch (thrown) {
      throw isSnapTradeError(thrown) ? translate(operation, thrown, client) : thrown
    }
  }

const translate = (
  operation: OperationName,
  error: SnapTradeError,
  { keyType, baseUrl }: SnapTradeClient,
) => {
  const { providerCode, requestId } = error
  const isPartners = partnerCodes.has(providerCode ?? '') || error.code === 'signature_invalid'
  if (!isPartners && error.status !== 401) return error
  const row = operations[operation]
  const isUsers = keyType === 'commercial' && [...row.query, ...row.body].includes('userSecret')
  const details = { operation, providerCode, requestId, cause: error }
  return isUsers && !isPartners
    ? new SnapTradeError('user_secret_missing', {
        ...details,
        status: 409,
        detail: `SnapTrade rejected the stored secret of this user: "${error.detail}" Restore the correct secret in userSecrets. If the user no longer exists at SnapTrade, delete the stored secret; the next login link registers the user again. With the sandbox: it was restarted and no longer has the user. Delete the stored secret, or restart this process if it keeps secrets in memory.`,
      })
    : new SnapTradeError('signature_invalid', {
        ...details,
        status: 502,
        detail: `SnapTrade${placeOf(baseUrl)} rejected this server's credentials: "${error.detail}" Check SNAPTRADE_CLIENT_ID, SNAPTRADE_CONSUMER_KEY, keyType and the server's clock. The sandbox's keys require its URL as \`baseUrl\`.`,
      })
}

/** Returns the address of the request, for developers. In production it is not disclosed. */
const placeOf = (baseUrl: string | undefined) =>
  baseUrl && readEnvironment('NODE_ENV') !== 'production' ? ` at ${baseUrl}` : ''

/** Returns the headers of the SnapTrade response that caused an error. */
export const upstreamHeadersOf = (error: SnapTradeError): Headers | undefined =>
  headersOf(error) ?? (isSnapTradeError(error.cause) ? upstreamHeadersOf(error.cause) : undefined)
