import { readBase64 } from './base64.js'

/** `LS0tLS1CRUdJTi` and `ey` are base64 of `-----BEGIN` and of `{"`. */
const BASE64_OF_FILE = /^["'`\s]*(LS0tLS1CRUdJTi|ey)/

/**
 * Returns the original text of a key file. Environment variables and JSON write a line break as two characters and
 * add quotes, web pages add invisible characters, and some systems accept only base64.
 */
export const plainKeyText = (text: string): string => {
  const file = BASE64_OF_FILE.test(text) ? readBase64(text.replace(/["'`]/g, '')) : undefined
  const plain = (file ? new TextDecoder().decode(file) : text)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim()
  if (plain.startsWith('{')) return plain
  const unquoted = plain.replace(/^(["'`])([\s\S]*)\1$/, '$2')
  return unquoted
    .replace(/\\r|\\n/g, '\n')
    .replaceAll('\\"', '"')
    .trim()
}
