/** The fields of an SSH key: each a length of four bytes and as many bytes (RFC 4253, section 6.6). */
const fieldsOf = (bytes: Uint8Array): Uint8Array[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fields: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) return undefined
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return undefined
    fields.push(bytes.subarray(at + 4, end))
    at = end
  }
  return fields
}

/** Whether a text is an RSA public key as OpenSSH writes it: `ssh-rsa <base64> [comment]`. */
export const isSshRsaKey = (text: string): boolean => {
  const base64 = /^ssh-rsa ([A-Za-z\d+/]+={0,2})(\s.*)?$/.exec(text.trim())?.[1]
  if (!base64) return false
  try {
    const fields = fieldsOf(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
    const [name, exponent, modulus] = fields ?? []
    return (
      fields?.length === 3 &&
      new TextDecoder().decode(name) === 'ssh-rsa' &&
      Boolean(exponent?.length) &&
      Boolean(modulus && modulus.length >= 64)
    )
  } catch {
    return false // not base64
  }
}
