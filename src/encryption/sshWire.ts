/**
 * Reads the fields of SSH's wire format (RFC 4251, section 5). Each function throws a `RangeError` for invalid bytes.
 */
export interface SshReader {
  uint32(): number
  /** A length of four bytes, followed by that many bytes. */
  string(): Uint8Array<ArrayBuffer>
  text(): string
  /** A positive number in the shortest encoding and without a sign, as RSA keys have. */
  mpint(): Uint8Array<ArrayBuffer>
  rest(): Uint8Array<ArrayBuffer>
}

/** Returns a reader that starts at the first byte. */
export const createSshReader = (bytes: Uint8Array<ArrayBuffer>): SshReader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (length: number) => {
    if (length > bytes.length - at) throw new RangeError('The key ends too early.')
    at += length
    return bytes.subarray(at - length, at)
  }
  const reader: SshReader = {
    uint32: () => {
      take(4)
      return view.getUint32(at - 4)
    },
    string: () => take(reader.uint32()),
    text: () => new TextDecoder().decode(reader.string()),
    mpint: () => {
      const [first = 0, ...rest] = reader.string()
      const magnitude = Uint8Array.from(first === 0 ? rest : [first, ...rest])
      const isSigned = ((magnitude[0] ?? 0) & 0x80) !== 0
      // A leading zero is valid only if the next bit is set. Without the zero, that bit would be the sign.
      if (magnitude[0] === undefined || magnitude[0] === 0 || (first === 0) !== isSigned) {
        throw new RangeError('A number is not in the SSH encoding.')
      }
      return magnitude
    },
    rest: () => take(bytes.length - at),
  }
  return reader
}

/** Returns bytes with their length in front. */
export const sshString = (bytes: Uint8Array): Uint8Array => {
  const field = new Uint8Array(4 + bytes.length)
  new DataView(field.buffer).setUint32(0, bytes.length)
  field.set(bytes, 4)
  return field
}

/** Returns the encoding of a positive number, from its bytes without leading zeros. */
export const sshMpint = (magnitude: Uint8Array): Uint8Array =>
  sshString((magnitude[0] ?? 0) & 0x80 ? Uint8Array.from([0, ...magnitude]) : magnitude)
