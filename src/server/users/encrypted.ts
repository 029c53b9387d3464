import { SnapTradeError } from '../../core/errors.js'
import type { UserSecrets } from './userSecrets.js'

/** A key of `encryptedUserSecrets`. */
export interface SecretsKey {
  /** Stored with each value to find its key: letters, digits, `-` and `_`. Never reuse an id. */
  id: string
  /** 32 random bytes in base64: `openssl rand -base64 32`. */
  key: string
}

/** Parameters of `encryptedUserSecrets` in addition to the store. */
export interface EncryptedUserSecretsParameters {
  /** The first key encrypts, all keys decrypt. */
  keys: readonly SecretsKey[]
  /** Whether values that were stored without encryption can be read. Default: `false`. */
  acceptPlain?: boolean | undefined
}

const PREFIX = 'aes-gcm'
const IV_LENGTH = 12

/**
 * Encrypts the values of a store (AES-256-GCM, NIST SP 800-38D) and binds each to its user id. To rotate the key, put
 * the new one first and keep the old one; values are encrypted with the new key on their next write. Throws
 * `config_invalid` for an invalid key; `get` rejects for an unknown key or a modified value.
 *
 * @example
 * const userSecrets = encryptedUserSecrets(unstorageUserSecrets(storage), {
 *   keys: [{ id: '2026-11', key: process.env.SECRETS_KEY ?? '' }],
 * })
 */
export const encryptedUserSecrets = (
  store: UserSecrets,
  { keys, acceptPlain = false }: EncryptedUserSecretsParameters,
): UserSecrets => {
  checkKeys(keys)
  const imported = new Map(keys.map(({ id, key }) => [id, lazily(() => importKey(key))]))
  const [current] = keys
  const keyOf = (id: string) => {
    const key = imported.get(id)
    if (key) return key()
    throw new Error(`The stored value needs the key "${id}", which is not in keys.`)
  }

  const encrypt = async (userId: string, value: string) => {
    const id = current?.id ?? ''
    const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH))
    const bytes = new TextEncoder().encode(value)
    const sealed = await crypto.subtle.encrypt(algorithm(userId, id, iv), await keyOf(id), bytes)
    return [PREFIX, id, toBase64(iv), toBase64(new Uint8Array(sealed))].join(':')
  }

  const decrypt = async (userId: string, stored: string) => {
    const [prefix, id, iv, sealed] = stored.split(':')
    if (prefix !== PREFIX || id === undefined || iv === undefined || sealed === undefined) {
      if (acceptPlain) return stored
      throw new Error(
        'The stored value is not encrypted. Set acceptPlain to read it; its next write encrypts it.',
      )
    }
    const key = await keyOf(id)
    try {
      const bytes = await crypto.subtle.decrypt(
        algorithm(userId, id, fromBase64(iv)),
        key,
        fromBase64(sealed),
      )
      return new TextDecoder().decode(bytes)
    } catch {
      throw new Error(
        `The stored value does not decrypt with the key "${id}": wrong key, or the value was modified or moved to another user.`,
      )
    }
  }

  const get = async (userId: string) => {
    const stored = await store.get(userId)
    return stored ? decrypt(userId, stored) : null
  }

  return {
    get,
    set: async (userId, value) => store.set(userId, await encrypt(userId, value)),
    delete: (userId) => store.delete(userId),
    ...(store.replace && {
      // Encrypting the same value gives a different text each time: compare the decrypted values, then replace the
      // text that was compared.
      replace: async (userId: string, expected: string | null, next: string | null) => {
        const stored = (await store.get(userId)) || null
        const value = stored === null ? null : await decrypt(userId, stored)
        if (value !== expected) return false
        const sealed = next === null ? null : await encrypt(userId, next)
        return (await store.replace?.(userId, stored, sealed)) === true
      },
    }),
  }
}

const algorithm = (userId: string, keyId: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify([keyId, userId])),
})

const checkKeys = (keys: readonly SecretsKey[]) => {
  const ids = keys.map(({ id }) => id)
  const wrong = keys.find(({ id, key }) => !/^[\w-]+$/.test(id) || !isKey(key))
  if (keys.length > 0 && !wrong && new Set(ids).size === ids.length) return
  const reason = wrong
    ? `the key ${JSON.stringify(wrong.id)} needs an id of letters, digits, "-" and "_", and 32 bytes in base64 (openssl rand -base64 32)`
    : 'pass at least one key, each with its own id'
  throw new SnapTradeError('config_invalid', { status: 500, detail: `encryptedUserSecrets: ${reason}.` })
}

const isKey = (key: string) => {
  try {
    return fromBase64(key).byteLength === 32
  } catch {
    return false
  }
}

const importKey = (key: string) =>
  crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

const lazily = <Value>(make: () => Promise<Value>) => {
  let value: Promise<Value> | undefined
  return () => {
    value ??= make()
    return value
  }
}

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
