/** Collects the chunks of a body. `add` throws the result of `tooLarge` after more than `limit` bytes. */
export const collectBytes = (limit: number, tooLarge: () => Error) => {
  const chunks: Uint8Array[] = []
  let size = 0
  return {
    add: (chunk: Uint8Array): void => {
      size += chunk.byteLength
      if (size > limit) throw tooLarge()
      chunks.push(chunk)
    },
    end: (): Uint8Array => {
      const [only] = chunks
      if (only && chunks.length === 1) return only
      const whole = new Uint8Array(size)
      let offset = 0
      for (const chunk of chunks) {
        whole.set(chunk, offset)
        offset += chunk.byteLength
      }
      return whole
    },
  }
}

/** Reads a stream to its end. After more than `limit` bytes, stops reading and throws the result of `tooLarge`. */
export const readBytes = async (
  body: ReadableStream<Uint8Array>,
  limit: number,
  tooLarge: () => Error,
): Promise<Uint8Array> => {
  const reader = body.getReader()
  const collected = collectBytes(limit, tooLarge)
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    try {
      collected.add(next.value)
    } catch (thrown) {
      reader.cancel().catch(() => {})
      throw thrown
    }
  }
  return collected.end()
}
