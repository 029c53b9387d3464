import type { NodeRequest } from './nodeTypes.js'

/** Returns the body as a stream that reads only on demand, and a function that discards the rest. */
export const bodyOf = (req: NodeRequest) => {
  if (req.method === 'GET' || req.method === 'HEAD') return undefined
  const read = readBefore(req)
  if (read) {
    const stream = new Response(read.body).body ?? undefined
    return { stream, isParsed: read.isParsed, drop: () => {} }
  }
  let isDropped = false
  const drop = () => {
    isDropped = true
    req.resume()
  }
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    req.on('data', (chunk) => {
      if (isDropped) return
      controller.enqueue(chunk)
      req.pause()
    })
    req.on('end', () => isDropped || controller.close())
    req.on('error', (error) => isDropped || controller.error(error))
    req.pause()
  }
  const pull = () => {
    req.resume()
  }
  const stream = new ReadableStream({ start, pull, cancel: drop }, { highWaterMark: 0 })
  return { stream, isParsed: false, drop }
}

/**
 * Returns the body if middleware has read it, else `undefined`. Cloud Functions keeps the bytes in `rawBody`;
 * `express.raw()` leaves bytes, `express.text()` a string, and `express.json()` the value, which is an empty object
 * for an empty body. `isParsed`: the original bytes are lost.
 */
const readBefore = (req: NodeRequest): { body: BodyInit; isParsed: boolean } | undefined => {
  const { body, rawBody } = req
  if (rawBody instanceof Uint8Array) return { body: new Uint8Array(rawBody), isParsed: false }
  if (!req.readableEnded) return undefined
  if (typeof rawBody === 'string') return { body: rawBody, isParsed: false }
  if (body === undefined || req.headers['content-length'] === '0') return { body: '', isParsed: false }
  if (body instanceof Uint8Array) return { body: new Uint8Array(body), isParsed: false }
  if (typeof body === 'string') return { body, isParsed: false }
  return { body: JSON.stringify(body), isParsed: true }
}
