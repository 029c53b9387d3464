import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import type { DeviceKey, KeyStore } from '../core/keyStore.js'
import { indexedDbKeyStore } from './indexedDbKeyStore.js'

/** Returns the stored key of a user. Throws `key_missing` if the key store fails. */
export const findKey = (keyStore: KeyStore | undefined, userId: string): Promise<DeviceKey | undefined> =>
  orFailed((keyStore ?? indexedDbKeyStore()).get(userId))

/** Wraps the exceptions of a key store, for example a full disk, a blocked database or no IndexedDB. */
export const orFailed = <Result>(result: Promise<Result>): Promise<Result> =>
  result.catch((cause) => {
    if (isSnapTradeError(cause)) throw cause
    throw new SnapTradeError('key_missing', {
      detail: 'The key store of this device failed: see cause.',
      cause,
    })
  })
