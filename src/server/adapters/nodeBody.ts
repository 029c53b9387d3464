import type { NodeRequest } from './nodeTypes.js'

/** The body as a stream that reads only when read, and can let go of the rest. */
export const bodyOf = (req: NodeRequest) => {
  if (req.method === 'GET' || req.method === 'HEAD') return undefined
  if (req.readableEnded) {
    const text = req.body === undefined ? '' : JSON.stringify(req.body)
    return { stream: new Response(text).body ?? undefined, drop: () => {} }
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
  return { stream: new ReadableStream({ start, pull, cancel: drop }, { highWaterMark: 0 }), drop }
}
