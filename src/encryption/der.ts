/** Returns a DER field: tag, length and bytes (X.690, sections 8.1 and 10.1). */
const field = (tag: number, content: readonly number[] | Uint8Array): Uint8Array => {
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Uint8Array.from([tag, ...length, ...content])
}

/** rsaEncryption (1.2.840.113549.1.1.1) and its NULL parameter (RFC 8017, appendix A.1). */
const RSA_ENCRYPTION = [0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 0x05, 0]

/** Wraps a PKCS #1 private key (RFC 8017, appendix A.1.2) in PKCS #8 (RFC 5208, section 5), which Web Crypto reads. */
export const wrapPkcs1 = (key: Uint8Array): Uint8Array<ArrayBuffer> => {
  const version = [0x02, 1, 0]
  const content = [...version, ...field(0x30, RSA_ENCRYPTION), ...field(0x04, key)]
  return Uint8Array.from(field(0x30, content))
}
