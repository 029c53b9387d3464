import { execFileSync } from 'node:child_process'
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createKeyPair,
  decryptResponse,
  encryptResponse,
  exportSshPublicKey,
  importPrivateKey,
  parseSshPublicKey,
} from 'react-snaptrade-connect/encryption'
import { describe, expect, it } from 'vitest'
import { readOpenSshKey } from '../../src/encryption/openSshPrivateKey.js'
import { failure } from '../setup/failure.js'
import { nodeEncrypt } from './nodeResponse.js'
import { shortKey } from './shortKey.js'

/** The key of SnapTrade's own reference documents, of 1024 bits. */
const documented =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7vbqajDw4o6gJy8UtmIbkcpnkO3Kwc4qsEnSZp/TR+fQi62F79RHWmwKOtFmwteURgLbj7D/WGuNLGOfa/2vse3G2eHnHl5CB8ruRX9fBl/KgwCVr2JaEuUm66bBQeP5XeBotdR4cvX38uPYivCDdPjJ1QWPdspTBKcxeFbccDw=='

const field = (bytes: Uint8Array | string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, Buffer.from(bytes)])
}
/** Returns a number in SSH's encoding. */
const mpint = (bytes: Uint8Array) =>
  field((bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
const partsOf = (key: KeyObject) =>
  Object.fromEntries(
    Object.entries(key.export({ format: 'jwk' })).map(([name, text]) => [
      name,
      Buffer.from(String(text), 'base64url'),
    ]),
  ) as Record<'n' | 'e' | 'd' | 'qi' | 'p' | 'q', Buffer>
const line = (...fields: Uint8Array[]) => `ssh-rsa ${Buffer.concat(fields).toString('base64')}`
const sshLine = (key: KeyObject) => {
  const { n, e } = partsOf(key)
  return line(field('ssh-rsa'), mpint(e), mpint(n))
}
const generate = (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength })

/** OpenSSH's private key format, written according to its description (PROTOCOL.key). */
const openSsh = (
  key: KeyObject,
  { cipher = 'none', kind = 'ssh-rsa', check = 7, pad = 1, keys = 1 } = {},
) => {
  const { n, e, d, qi, p, q } = partsOf(key)
  const numbers = [n, e, d, qi, p, q].map(mpint)
  const word = (value: number) => field(Buffer.alloc(value)).subarray(0, 4)
  const inner = Buffer.concat([word(7), word(check), field(kind), ...numbers, field('ada@laptop')])
  const padding = Buffer.from(Array.from({ length: 8 - (inner.length % 8) }, (_, index) => index + pad))
  const bytes = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field(cipher),
    field(cipher === 'none' ? 'none' : 'bcrypt'),
    field(''),
    word(keys),
    field(Buffer.concat([field('ssh-rsa'), mpint(e), mpint(n)])),
    field(Buffer.concat([inner, padding])),
  ])
  const text = bytes.toString('base64').replace(/.{70}/g, '$&\n')
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${text}\n-----END OPENSSH PRIVATE KEY-----\n`
}

describe('createKeyPair', () => {
  it('default: 2048 bits, and the private key cannot be exported', async () => {
    const { privateKey, publicKey } = await createKeyPair()
    expect(privateKey).toMatchObject({ extractable: false, usages: ['decrypt'] })
    expect(publicKey.algorithm).toMatchObject({
      name: 'RSA-OAEP',
      hash: { name: 'SHA-1' },
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
    })
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow()
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })

  it('parameters: modulusLength', async () => {
    const { publicKey } = await createKeyPair({ modulusLength: 3072 })
    expect(publicKey.algorithm).toMatchObject({ modulusLength: 3072 })
  })

  it.each([1024, 2047, 2049, 16_384, Number.NaN])('error: %d bits', async (modulusLength) => {
    expect((await failure(createKeyPair({ modulusLength }))).code).toBe('invalid_input')
  })
})

describe('parseSshPublicKey', () => {
  it('default: the key of SnapTrade’s reference document, of 1024 bits', async () => {
    const key = await parseSshPublicKey(documented)
    expect(key.algorithm).toMatchObject({
      name: 'RSA-OAEP',
      modulusLength: 1024,
      publicExponent: Uint8Array.of(1, 0, 1),
    })
    expect(await exportSshPublicKey(key)).toBe(documented)
    expect(await encryptResponse('hello', key)).toHaveProperty('encryptedSharedKey')
  })

  it.each([1024, 2048, 3072])(
    'behavior: %i bits are exported and imported, and Node reads the same key',
    async (bits) => {
      const { publicKey } = generate(bits)
      const text = sshLine(publicKey)
      const key = await parseSshPublicKey(text)
      expect(await exportSshPublicKey(key)).toBe(text)
      const { n } = await crypto.subtle.exportKey('jwk', key)
      expect(n).toBe(publicKey.export({ format: 'jwk' }).n)
    },
  )

  it.each([' ada@laptop', ' a comment of words', '\n', ' x\r\n'])(
    'behavior: with %j after it',
    async (end) => {
      expect(await exportSshPublicKey(await parseSshPublicKey(documented + end))).toBe(documented)
    },
  )

  const { n, e } = partsOf(generate(1024).publicKey)
  const name = field('ssh-rsa')
  it.each([
    ['nothing', ''],
    ['another kind', documented.replace('ssh-rsa', 'ssh-dss')],
    ['another kind inside', line(field('ssh-dss'), mpint(e), mpint(n))],
    ['two lines', `${documented}\n${documented}`],
    ['a command in front', `command="x" ${documented}`],
    ['base64 without its padding', documented.replace(/=+$/, '')],
    ['base64 of URLs', documented.replaceAll('+', '-')],
    ['base64 with other last bits', documented.replace('Dw==', 'Dx==')],
    ['something behind it', line(name, mpint(e), mpint(n), Buffer.of(0))],
    ['a field more', line(name, mpint(e), mpint(n), field('x'))],
    ['no modulus', line(name, mpint(e))],
    ['a length beyond the end', line(name, mpint(e), Buffer.of(0, 0, 1, 0), n)],
    ['a length without its bytes', line(name, Buffer.of(0, 0))],
    ['a negative modulus', line(name, mpint(e), field(n))],
    ['a zero too many', line(name, mpint(e), field(Buffer.concat([Buffer.of(0, 0), n])))],
    ['a zero in front of the exponent', line(name, field(Buffer.of(0, 1, 0, 1)), mpint(n))],
    ['an empty exponent', line(name, field(''), mpint(n))],
    ['zero', line(name, mpint(e), field(Buffer.of(0)))],
    ['an exponent of one', line(name, mpint(Buffer.of(1)), mpint(n))],
    ['an even modulus', line(name, mpint(e), mpint(Buffer.concat([n.subarray(0, -1), Buffer.of(0)])))],
    ['an even exponent', line(name, mpint(Buffer.of(2)), mpint(n))],
    ['512 bits', line(name, mpint(e), mpint(n.subarray(64)))],
    ['1023 bits', line(name, mpint(e), mpint(Buffer.concat([Buffer.of(0x7f), n.subarray(1)])))],
    ['no text', undefined as unknown as string],
  ])('error: %s', async (_, text) => {
    expect((await failure(parseSshPublicKey(text))).code).toBe('invalid_input')
  })
})

describe('importPrivateKey', () => {
  const { privateKey: key } = generate()
  const pem = (type: 'pkcs1' | 'pkcs8') => String(key.export({ format: 'pem', type }))
  const protectedPem = (type: 'pkcs1' | 'pkcs8') =>
    String(key.export({ format: 'pem', type, cipher: 'aes-128-cbc', passphrase: 'p' }))

  const reads = async (imported: CryptoKey, owner: KeyObject) => {
    expect(imported).toMatchObject({ extractable: false, type: 'private', usages: ['decrypt'] })
    const response = nodeEncrypt('"for its owner"', createPublicKey(owner))
    expect(await decryptResponse(response, imported)).toBe('for its owner')
  }

  it.each([
    ['PKCS #8 PEM', pem('pkcs8')],
    ['PKCS #1 PEM', pem('pkcs1')],
    [
      'PEM with Windows’ line ends and a text around it',
      `Key:\r\n${pem('pkcs1').replaceAll('\n', '\r\n')}bye`,
    ],
    [
      'PEM behind its public key',
      createPublicKey(key).export({ format: 'pem', type: 'spki' }) + pem('pkcs8'),
    ],
    ['OpenSSH’s private format', openSsh(key)],
    ['JWK', key.export({ format: 'jwk' }) as JsonWebKey],
    [
      'JWK for something else',
      { ...key.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', key_ops: ['sign'] },
    ],
  ])('default: %s', async (_, source) => {
    await reads(await importPrivateKey(source as string | JsonWebKey), key)
  })

  it.each([1024, 3072])('behavior: %i bits, in every format', async (bits) => {
    const { privateKey: other } = generate(bits)
    for (const source of [
      String(other.export({ format: 'pem', type: 'pkcs8' })),
      String(other.export({ format: 'pem', type: 'pkcs1' })),
      openSsh(other),
      other.export({ format: 'jwk' }) as JsonWebKey,
    ]) {
      await reads(await importPrivateKey(source), other)
    }
  })

  it('behavior: OpenSSH’s numbers become those of the JWK, without leading zeros', async () => {
    // In about one of a hundred keys, dP is a byte shorter than p. Chromium rejects a padded dP.
    const file = openSsh(createPrivateKey({ key: shortKey, format: 'jwk' }))
    const bytes = Buffer.from(file.replace(/-----.*-----|\s/g, ''), 'base64')
    expect(readOpenSshKey(Uint8Array.from(bytes))).toEqual(shortKey)
    expect((await importPrivateKey(file)).algorithm).toMatchObject({ modulusLength: 1024 })
  })

  it('behavior: files of ssh-keygen, if it is installed, and the same file written by this test', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'))
    try {
      const file = join(folder, 'key')
      writeFileSync(file, openSsh(key), { mode: 0o600 })
      // Node's own parser and ssh-keygen accept the file that this test writes.
      expect(sshLine(createPublicKey(key))).toMatch(/^ssh-rsa AAAA/)
      await reads(await importPrivateKey(readFileSync(file, 'utf8')), key)
      const made = join(folder, 'made')
      if (hasSshKeygen()) {
        expect(execFileSync('ssh-keygen', ['-y', '-f', file], { encoding: 'utf8' })).toContain(
          sshLine(createPublicKey(key)),
        )
        execFileSync('ssh-keygen', ['-q', '-t', 'rsa', '-b', '2048', '-N', '', '-C', 'ada', '-f', made])
        const imported = await importPrivateKey(readFileSync(made, 'utf8'))
        const publicKey = await parseSshPublicKey(readFileSync(`${made}.pub`, 'utf8'))
        expect(await decryptResponse(await encryptResponse('hello', publicKey), imported)).toBe('hello')
        execFileSync('ssh-keygen', ['-q', '-p', '-N', 'secret', '-P', '', '-f', made])
        const error = await failure(importPrivateKey(readFileSync(made, 'utf8')))
        expect(error.detail).toMatch(/passphrase/)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([
    ['PKCS #8', protectedPem('pkcs8')],
    ['PKCS #1', protectedPem('pkcs1')],
    ['OpenSSH', openSsh(key, { cipher: 'aes256-ctr' })],
  ])('error: a passphrase on %s is reported with how to remove it', async (_, text) => {
    const error = await failure(importPrivateKey(text))
    expect(error).toMatchObject({
      code: 'invalid_input',
      detail: expect.stringMatching(/passphrase.*ssh-keygen -p/),
    })
  })

  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  it.each([
    ['nothing', ''],
    ['a public key', String(createPublicKey(key).export({ format: 'pem', type: 'spki' }))],
    ['PEM without an end', pem('pkcs8').slice(0, -30)],
    ['PEM that was cut', pem('pkcs8').replace(/\n.{64}\n/, '\n')],
    ['PKCS #1 that was cut', pem('pkcs1').replace(/\n.{64}\n/, '\n')],
    ['broken base64', pem('pkcs8').replace(/\n.{9}/, '\n!')],
    ['a key of a curve', String(elliptic.export({ format: 'pem', type: 'pkcs8' }))],
    ['a key of a curve, the older way', String(elliptic.export({ format: 'pem', type: 'sec1' }))],
    ['512 bits', String(generate(512).privateKey.export({ format: 'pem', type: 'pkcs8' }))],
    ['OpenSSH with check numbers that differ', openSsh(key, { check: 8 })],
    ['OpenSSH with another padding', openSsh(key, { pad: 2 })],
    ['OpenSSH with two keys', openSsh(key, { keys: 2 })],
    ['OpenSSH of another kind', openSsh(key, { kind: 'ssh-ed25519' })],
    ['a public JWK', createPublicKey(key).export({ format: 'jwk' }) as JsonWebKey],
    ['a JWK of another kind', elliptic.export({ format: 'jwk' }) as JsonWebKey],
    ['null', null as unknown as string],
  ])('error: %s; the error contains no part of the key', async (_, source) => {
    const error = await failure(importPrivateKey(source))
    expect(error.code).toBe('invalid_input')
    const text = `${error.stack} ${JSON.stringify(error)} ${error.cause}`
    for (const part of ['d', 'p', 'q'] as const) {
      expect(text).not.toContain(partsOf(key)[part].toString('base64url').slice(8, 40))
    }
    expect(text).not.toContain(pem('pkcs8').slice(200, 230))
  })
})

const hasSshKeygen = () => {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
  return true
}
