import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type UserSecrets, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs-lite'

/**
 * Keeps the secrets in files of `.snaptrade/`, which git ignores, so that real users outlive a restart. Good
 * enough for one's own machine; a deployed backend keeps them with its other secrets, encrypted.
 */
export const fileUserSecrets = (clientId: string): UserSecrets => {
  const base = fileURLToPath(new URL('../../.snaptrade', import.meta.url))
  mkdirSync(base, { recursive: true, mode: 0o700 })
  // Users belong to a key: with another key these secrets are worth nothing, and their ids may come again.
  const prefix = `${encodeURIComponent(clientId)}:`
  return unstorageUserSecrets(createStorage({ driver: fsDriver({ base }) }), { prefix })
}
