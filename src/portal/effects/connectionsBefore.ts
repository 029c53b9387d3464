import type { Connection } from '../../core/models.js'
import type { ConnectionBefore, ConnectionsBefore } from '../verify.js'

/** Keeps what a later comparison needs. */
export const rememberConnections = (connections: readonly Connection[]): Map<string, ConnectionBefore> =>
  new Map(connections.map(({ id, disabled, type }) => [id, { disabled, type }]))

/** Reads the connections at the start of a visit. Resolves to `undefined` if they could not be read. */
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
