import { generateKeyPairSync, randomBytes, randomInt, webcrypto } from 'node:crypto'
import type { EncryptedResponse } from 'react-snaptrade-connect'
import {
  createKeyPair,
  decryptResponse,
  encryptResponse,
  exportSshPublicKey,
  importPrivateKey,
  parseSshPublicKey,
} from 'react-snaptrade-connect/encryption'
import { describe, expect, it } from 'vitest'
import { failure } from '../setup/failure.js'
import { nodeDecrypt, nodeEncrypt } from './nodeResponse.js'

const setup = async (modulusLength = 1024) => {
  const pair = generateKeyPairSync('rsa', { modulusLength })
  const privateKey = await importPrivateKey(pair.privateKey.export({ format: 'jwk' }) as JsonWebKey)
  const { n, e } = pair.publicKey.export({ format: 'jwk' })
  const publicKey = await crypto.subtle.importKey(
    'jwk',
    { kty: 'RSA', n, e } as JsonWebKey,
    { name: 'RSA-OAEP', hash: 'SHA-1' },
    true,
    ['encrypt'],
  )
  return { pair, privateKey, publicKey }
}

const link = { redirectURI: 'https://app.snaptrade.com/snapTrade/redeemToken?token=ü%20✓', sessionId: 's' }

it('default: decrypts with a key pair of this device', async () => {
  const { privateKey, publicKey } = await createKeyPair()
  const response = await encryptResponse(link, await parseSshPublicKey(await exportSshPublicKey(publicKey)))
  expect(Object.keys(response.encryptedMessageData).sort()).toEqual(['encryptedMessage', 'nonce', 'tag'])
  expect(JSON.stringify(response)).not.toContain('redeemToken')
  expect(await decryptResponse(response, privateKey)).toEqual(link)
})

it('behavior: no two responses are equal', async () => {
  const { publicKey } = await setup()
  const [one, other] = [await encryptResponse(link, publicKey), await encryptResponse(link, publicKey)]
  expect(one.encryptedSharedKey).not.toBe(other.encryptedSharedKey)
  expect(one.encryptedMessageData.nonce).not.toBe(other.encryptedMessageData.nonce)
  expect(one.encryptedMessageData.encryptedMessage).not.toBe(other.encryptedMessageData.encryptedMessage)
})

describe.each([
  [1024, 9000],
  [2048, 1000],
])('compared with Node’s publicEncrypt and AES-OCB, %i bits', (bits, count) => {
  it(`behavior: ${count} random messages of 0 to 4 KB, in both directions`, async () => {
    const { pair, privateKey, publicKey } = await setup(bits)
    const check = async (index: number) => {
      const text = randomBytes(randomInt(3000)).toString('base64').slice(0, randomInt(4097))
      const sharedKey = randomBytes(8 + 4 * (index % 3)).toString('hex')
      const nonce = randomBytes(randomInt(1, 16))
      const theirs = nodeEncrypt(JSON.stringify(text), pair.publicKey, { sharedKey, nonce })
      const ours = await encryptResponse(text, publicKey)
      const isRead = (await decryptResponse(theirs, privateKey)) === text
      return isRead && nodeDecrypt(ours, pair.privateKey) === JSON.stringify(text)
    }
    // Several at a time, because Web Crypto works in another thread.
    for (let done = 0; done < count; done += 50) {
      const results = await Promise.all(Array.from({ length: 50 }, (_, index) => check(index)))
      expect(results).not.toContain(false)
    }
  })
})

describe('content of the message', () => {
  it.each([
    ['an object', JSON.stringify(link), link],
    ['a text', '"text"', 'text'],
    ['null', 'null', null],
    ['a list', '[1,"ü"]', [1, 'ü']],
    ['a bare JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'],
  ])('default: %s', async (_, text, expected) => {
    const { pair, privateKey } = await setup()
    expect(await decryptResponse(nodeEncrypt(text, pair.publicKey), privateKey)).toEqual(expected)
  })

  it.each(['', 'Attack at dawn', '{"redirectURI":', '�'])(
    'error: %o is not JSON, and the error does not quote it',
    async (text) => {
      const { pair, privateKey } = await setup()
      const error = await failure(decryptResponse(nodeEncrypt(text, pair.publicKey), privateKey))
      expect(error.code).toBe('decryption_failed')
      if (text) expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain(text)
    },
  )
})

describe('variants of base64', () => {
  it.each([
    [
      'line breaks, as Python’s encodebytes and MIME have them',
      (text: string) => text.replace(/.{76}|.$/g, '$&\r\n'),
    ],
    ['the alphabet of URLs', (text: string) => text.replaceAll('+', '-').replaceAll('/', '_')],
    ['no padding', (text: string) => text.replace(/=+$/, '')],
  ])('default: %s', async (_, change) => {
    const { privateKey, publicKey } = await setup()
    const { encryptedSharedKey, encryptedMessageData } = await encryptResponse('ü'.repeat(200), publicKey)
    const changed = Object.entries(encryptedMessageData).map(([name, text]) => [name, change(text)])
    const response = {
      encryptedSharedKey: change(encryptedSharedKey),
      encryptedMessageData: Object.fromEntries(changed),
    }
    expect(await decryptResponse(response, privateKey)).toBe('ü'.repeat(200))
  })
})

describe('rejected responses', () => {
  const flipBase64 = (text: string, bit: number) => {
    const bytes = Buffer.from(text, 'base64')
    bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
    return bytes.toString('base64')
  }
  const refusal = async (response: unknown, key: CryptoKey) => {
    const error = await failure(decryptResponse(response as EncryptedResponse, key))
    expect(error).toMatchObject({ code: 'decryption_failed', isRetryable: false })
    return error
  }

  it('error: any modified bit', async () => {
    const { privateKey, publicKey } = await setup()
    const response = await encryptResponse({ a: 1 }, publicKey)
    const { encryptedSharedKey, encryptedMessageData } = response
    for (let bit = 0; bit < 1024; bit++) {
      await refusal({ ...response, encryptedSharedKey: flipBase64(encryptedSharedKey, bit) }, privateKey)
    }
    for (const field of ['encryptedMessage', 'tag', 'nonce'] as const) {
      const text = encryptedMessageData[field]
      for (let bit = 0; bit < Buffer.from(text, 'base64').length * 8; bit++) {
        const changed = { ...encryptedMessageData, [field]: flipBase64(text, bit) }
        await refusal({ ...response, encryptedMessageData: changed }, privateKey)
      }
    }
  })

  it('error: another user’s key; the error does not quote the message', async () => {
    const { publicKey } = await setup()
    const { privateKey: other } = await setup()
    const error = await refusal(await encryptResponse(link, publicKey), other)
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/redeemToken|token=/)
    expect(error.detail).toMatch(/another key/)
  })

  it.each([
    ['nothing', undefined],
    ['a link in plain', link],
    ['no message', { encryptedSharedKey: 'AAAA' }],
    ['base64 with other last bits', { tag: 'AAAAAAAAAAAAAAAAAAAAAB==' }],
    ['a tag of 4 bytes', { tag: 'AAAAAA==' }],
    ['a nonce of 16 bytes', { nonce: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
    ['no nonce', { nonce: '' }],
    ['a number', { encryptedMessage: 7 }],
  ])('error: %s', async (_, wrong) => {
    const { privateKey, publicKey } = await setup()
    const response = await encryptResponse(link, publicKey)
    const isField = wrong && !('redirectURI' in wrong) && !('encryptedSharedKey' in wrong)
    await refusal(
      isField ? { ...response, encryptedMessageData: { ...response.encryptedMessageData, ...wrong } } : wrong,
      privateKey,
    )
  })

  it('error: a shared key whose length is not valid for AES', async () => {
    const { pair, privateKey } = await setup()
    const response = nodeEncrypt('{}', pair.publicKey)
    const { publicEncrypt, constants } = await import('node:crypto')
    const key = { key: pair.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
    const encryptedSharedKey = publicEncrypt(key, Buffer.from('too short')).toString('base64')
    await refusal({ ...response, encryptedSharedKey }, privateKey)
  })

  it('error: keys for another algorithm', async () => {
    const { privateKey, publicKey } = await createKeyPair()
    const other = await webcrypto.subtle.generateKey(
      { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
      false,
      ['encrypt', 'decrypt'],
    )
    const response = await encryptResponse(link, publicKey)
    for (const key of [publicKey, other.privateKey, 'a key', undefined]) {
      const error = await failure(decryptResponse(response, key as CryptoKey))
      expect(error.code).toBe('invalid_input')
    }
    for (const key of [privateKey, other.publicKey, 'a key', undefined]) {
      expect((await failure(encryptResponse(link, key as CryptoKey))).code).toBe('invalid_input')
      expect((await failure(exportSshPublicKey(key as CryptoKey))).code).toBe('invalid_input')
    }
  })
})
