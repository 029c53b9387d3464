import { isSnapTradeError, SnapTradeError } from '../core/errors.js'
import type { DeviceKey, KeyStore } from '../core/keyStore.js'
import { indexedDbKeyStore } from './indexedDbKeyStore.js'

/** The key of a person on this device, wherever it is kept. Throws `key_missing` when the key store fails. */
export const findKey = (keyStore: KeyStore | undefined, userId: string): Promise<DeviceKey | undefined> =>
  orFailed((keyStore ?? indexedDbKeyStore()).get(userId))

/** What a key store throws is not ours: a full disk, a database that is blocked, no IndexedDB at all. */
export const orFailed = <Result>(result: Promise<Result>): Promise<Result> =>
  result.catch((cause) => {
    if (isSnapTradeError(cause)) throw cause
    throw new SnapTradeError('key_missing', {
      detail: 'The key store of this device failed: see cause.',
      cause,
    })
  })
