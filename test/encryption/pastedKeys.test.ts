import { generateKeyPairSync } from 'node:crypto'
import { importPrivateKey } from 'react-snaptrade-connect/encryption'
import { describe, expect, it } from 'vitest'
import { failure } from '../setup/failure.js'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const files = {
  'PKCS #8': String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  'PKCS #1': String(privateKey.export({ type: 'pkcs1', format: 'pem' })),
  'a JSON Web Key': JSON.stringify(privateKey.export({ format: 'jwk' })),
}

/** The forms of a key file after it was stored in a variable, a field or a message. */
const ways: [string, (file: string) => string][] = [
  ['as it is', (file) => file],
  ['with CRLF', (file) => file.replaceAll('\n', '\r\n')],
  ['with CR alone', (file) => file.replaceAll('\n', '\r')],
  ['behind a BOM', (file) => `\ufeff${file}`],
  ['indented', (file) => file.replace(/^/gm, '    ')],
  ['with \\n as two characters', (file) => file.replaceAll('\n', '\\n')],
  ['with \\r\\n as four characters', (file) => file.replaceAll('\n', '\\r\\n')],
  ['in one line', (file) => file.trim().replaceAll('\n', ' ')],
  ['without line breaks', (file) => file.replaceAll('\n', '')],
  ['with what web pages add', (file) => file.replaceAll('\n', '\u00a0\u200b\n')],
  ['as base64', (file) => Buffer.from(file).toString('base64')],
  ['as base64 in lines', (file) => Buffer.from(file).toString('base64').replace(/.{76}/g, '$&\n')],
  ['as base64url', (file) => Buffer.from(file).toString('base64url')],
]

describe.each(Object.entries(files))('%s', (_, file) => {
  it.each(ways)('default: %s', async (_, pass) => {
    expect((await importPrivateKey(pass(file))).type).toBe('private')
  })

  it.each(['"', "'", '`'])('default: in %s quotes, with \\n as two characters', async (quote) => {
    const escaped = file.trim().replaceAll('\n', '\\n')
    const pasted = `${quote}${quote === '"' ? escaped.replaceAll('"', '\\"') : escaped}${quote}`
    expect((await importPrivateKey(pasted)).type).toBe('private')
  })
})

it.each(['', '{', '{}', 'eyJ', 'LS0tLS1CRUdJTi', '-----BEGIN PRIVATE KEY-----', '\\n'])(
  'error: %j is not a key',
  async (text) => {
    expect((await failure(importPrivateKey(text))).code).toBe('invalid_input')
  },
)
