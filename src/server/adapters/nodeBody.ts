import type { NodeRequest } from './nodeTypes.js'

/** The body as a stream that reads only when read, and can let go of the rest. */
export const bodyOf = (req: NodeRequest) => {
  if (req.method === 'GET' || req.method === 'HEAD') return undefined
  const read = readBefore(req)
  if (read !== undefined) return { stream: new Response(read).body ?? undefined, drop: () => {} }
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
  return { stream: new ReadableStream({ start, pull, cancel: drop }, { highWaterMark: 0 }), drop }
}

/**
 * Returns the body that something in front has read, or `undefined` if it is still to come. Cloud Functions keeps the bytes
 * in `rawBody`; `express.raw()` leaves bytes, `express.text()` a text and `express.json()` the value, which for an empty
 * body is an empty object.
 */
const readBefore = (req: NodeRequest): BodyInit | undefined => {
  const { body, rawBody } = req
  if (rawBody instanceof Uint8Array) return new Uint8Array(rawBody)
  if (!req.readableEnded) return undefined
  if (body === undefined || req.headers['content-length'] === '0') return ''
  if (body instanceof Uint8Array) return new Uint8Array(body)
  return typeof body === 'string' ? body : JSON.stringify(body)
}
