import { readBase64 } from './base64.js'

/** `LS0tLS1CRUdJTi` and `ey`: base64 of `-----BEGIN` and of `{"`. */
const BASE64_OF_FILE = /^["'`\s]*(LS0tLS1CRUdJTi|ey)/

/**
 * Returns the text of a key file as it was before somebody passed it on: environment variables and JSON write a line break
 * as two characters and put quotes around it, web pages add characters that nobody sees, and some systems take base64 alone.
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
