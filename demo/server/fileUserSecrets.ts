import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type UserSecrets, unstorageUserSecrets } from 'react-snaptrade-connect/server'
import { createStorage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs-lite'

/**
 * Stores the secrets in files of `.snaptrade/`, which git ignores, so that users survive a restart. For one machine only: a
 * deployed backend stores them with its other secrets, encrypted.
 */
export const fileUserSecrets = (clientId: string): UserSecrets => {
  const base = fileURLToPath(new URL('../../.snaptrade', import.meta.url))
  mkdirSync(base, { recursive: true, mode: 0o700 })
  // Users belong to a client ID: with another one their secrets are of no use, and ids may repeat.
  const prefix = `${encodeURIComponent(clientId)}:`
  return unstorageUserSecrets(createStorage({ driver: fsDriver({ base }) }), { prefix })
}
