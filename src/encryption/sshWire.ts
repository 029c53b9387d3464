/** Reads what SSH writes one behind the other (RFC 4251, section 5). Each throws a `RangeError` at bytes that are none. */
export interface SshReader {
  uint32(): number
  /** A length of four bytes and as many bytes. */
  string(): Uint8Array<ArrayBuffer>
  text(): string
  /** A number greater than zero, in as few bytes as it takes and without a sign: what RSA has. */
  mpint(): Uint8Array<ArrayBuffer>
  rest(): Uint8Array<ArrayBuffer>
}

/** Makes a reader that begins with the first byte. */
export const createSshReader = (bytes: Uint8Array<ArrayBuffer>): SshReader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (length: number) => {
    if (length > bytes.length - at) throw new RangeError('It ends too early.')
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
      // A zero in front stands where the next bit is set, and nowhere else: there it would be a sign.
      if (magnitude[0] === undefined || magnitude[0] === 0 || (first === 0) !== isSigned) {
        throw new RangeError('A number is not written as SSH writes it.')
      }
      return magnitude
    },
    rest: () => take(bytes.length - at),
  }
  return reader
}

/** Bytes behind their length. */
export const sshString = (bytes: Uint8Array): Uint8Array => {
  const field = new Uint8Array(4 + bytes.length)
  new DataView(field.buffer).setUint32(0, bytes.length)
  field.set(bytes, 4)
  return field
}

/** A number greater than zero, from its bytes without zeros in front. */
export const sshMpint = (magnitude: Uint8Array): Uint8Array =>
  sshString((magnitude[0] ?? 0) & 0x80 ? Uint8Array.from([0, ...magnitude]) : magnitude)
