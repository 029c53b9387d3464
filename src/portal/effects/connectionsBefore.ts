import type { Connection } from '../../core/models.js'
import type { ConnectionBefore, ConnectionsBefore } from '../verify.js'

/** Returns the parts of the connections that are compared later. */
export const rememberConnections = (connections: readonly Connection[]): Map<string, ConnectionBefore> =>
  new Map(connections.map(({ id, disabled, type }) => [id, { disabled, type }]))

/** Reads the connections at the start of a visit. Resolves to `undefined` if the request fails. */
export const readConnectionsBefore = async (
  listConnections: (() => Promise<Connection[]>) | undefined,
  isPortalOpen: () => boolean,
): Promise<ConnectionsBefore | undefined> => {
  try {
    const connections = await listConnections?.()
    return connections && { byId: rememberConnections(connections), isLate: isPortalOpen() }
  } catch {
    return undefined
  }
}
