import { operations } from '../../core/operations.js'
import { removeConnection } from '../users.js'
import { type Call, connectionOf } from './handlers.js'

/**
 * `removeBrokerageAuthorization` is no longer in SnapTrade's description, but still in its SDKs and its launch
 * checklist.
 */
const pattern = new RegExp(
  `^${operations.detailBrokerageAuthorization.path.replace('{authorizationId}', '(?<authorizationId>[^/]+)')}$`,
)

/** Returns the parameters of a removal, or `undefined` for another path. */
export const matchRemoval = (path: string): Record<string, string> | undefined => pattern.exec(path)?.groups

/** Deletes a connection immediately. The response has no body. */
export const remove = (call: Call, headers: Record<string, string>): Response => {
  const { user, connection } = connectionOf(call)
  removeConnection(call.world, user, connection)
  return new Response(null, { status: 204, headers })
}
