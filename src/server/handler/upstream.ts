import { isSnapTradeError, SnapTradeError } from '../../core/errors.js'
import { type OperationName, operations } from '../../core/operations.js'
import { headersOf } from '../answer.js'
import type { SendFunction, SnapTradeClient } from '../client.js'
import { readEnvironment } from '../environment.js'

/** The partner's own credentials are wrong: client id, timestamp, signature. */
const partnerCodes = new Set(['1074', '1075', '1076'])

/**
 * Calls SnapTrade for a browser. SnapTrade's 401 is about our credentials, or those we keep for the user:
 * passed on as it is, it would tell the person that they are signed out of the app.
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
        detail: `SnapTrade does not take the stored secret of this user: "${error.detail}" Restore the right one in userSecrets; or, if the user is gone at SnapTrade, delete the stored one, and the next login registers them again. With the sandbox: it does not know the user any more; delete the stored secret, or restart this process if it keeps secrets in memory.`,
      })
    : new SnapTradeError('signature_invalid', {
        ...details,
        status: 502,
        detail: `SnapTrade${placeOf(baseUrl)} does not take this server's credentials: "${error.detail}" Check SNAPTRADE_CLIENT_ID, SNAPTRADE_CONSUMER_KEY, keyType and the server's clock. Keys of the sandbox need its address as \`baseUrl\`.`,
      })
}

/** Where the request went, for developers. In production the address may be nobody else's business. */
const placeOf = (baseUrl: string | undefined) =>
  baseUrl && readEnvironment('NODE_ENV') !== 'production' ? ` at ${baseUrl}` : ''

/** The headers of SnapTrade's answer that an error goes back to. */
export const upstreamHeadersOf = (error: SnapTradeError): Headers | undefined =>
  headersOf(error) ?? (isSnapTradeError(error.cause) ? upstreamHeadersOf(error.cause) : undefined)
