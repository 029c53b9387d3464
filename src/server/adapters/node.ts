/**
 * The part of Node's `IncomingMessage` that is read here. Described by shape, so that the package's types
 * need no `@types/node`.
 */
export interface NodeRequest {
  method?: string | undefined
  url?: string | undefined
  /** The address before Express or connect cut the mount point off. */
  originalUrl?: string | undefined
  /** What a body parser that ran earlier has left of the body. */
  body?: unknown
  headers: Record<string, string | string[] | undefined>
  httpVersionMajor: number
  complete: boolean
  readableEnded: boolean
  socket: object
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  on(event: 'end', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  pause(): unknown
  resume(): unknown
}

/** The part of Node's `ServerResponse` that is used here. */
export interface NodeResponse {
  statusCode: number
  headersSent: boolean
  writableFinished: boolean
  getHeader(name: string): number | string | string[] | undefined
  setHeader(name: string, value: string | string[]): unknown
  write(chunk: Uint8Array): boolean
  end(text?: string): unknown
  destroy(): unknown
  on(event: string, listener: () => void): unknown
  once(event: string, listener: () => void): unknown
}

/**
 * Turns a fetch-style handler into a listener for `node:http`, Express and connect (Vite's dev server).
 * The Request's signal fires when the client goes away. Answers 400 for a request that is none, 500 (and
 * logs) when the handler throws. Works behind `express.json()` too, but without it the handler's own body limit
 * is the first to count.
 *
 * @example
 * app.use('/api/snaptrade', toNodeListener(createRouteHandler({ getUser, userSecrets })))
 */
export const toNodeListener =
  (handler: (request: Request) => Promise<Response>) =>
  (req: NodeRequest, res: NodeResponse): void => {
    const gone = new AbortController()
    res.on('close', () => {
      if (!res.writableFinished) gone.abort()
    })
    const body = bodyOf(req)
    let request: Request
    try {
      request = toRequest(req, body?.stream, gone.signal)
    } catch {
      fail(res, 400, 'The request has no valid host, path or method.')
      return
    }
    handler(request)
      .then((response) => {
        // What is left of an unread body must not be taken for the next request.
        if (body && !req.complete && req.httpVersionMajor < 2) res.setHeader('connection', 'close')
        return send(req.method === 'HEAD', response, res, gone.signal)
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return
        console.error('[react-snaptrade-connect] the handler threw', error)
        fail(res, 500, 'The server failed; its log says why.')
      })
      .finally(() => body?.drop())
  }

const toRequest = (req: NodeRequest, body: ReadableStream | undefined, signal: AbortSignal) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || name.startsWith(':')) continue // HTTP/2's own
    for (const item of [value].flat()) headers.append(name, item)
  }
  const host = String(req.headers.host ?? req.headers[':authority'] ?? 'localhost')
  if (!/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) throw new Error('host')
  const scheme = 'encrypted' in req.socket && req.socket.encrypted ? 'https' : 'http'
  // The absolute form (`GET http://host/path`) names a host of its own, which does not count.
  const path = (req.originalUrl ?? req.url ?? '/').replace(/^https?:\/\/[^/]*/i, '')
  const init = { method: req.method ?? 'GET', headers, body: body ?? null, duplex: 'half', signal }
  return new Request(new URL(`${scheme}://${host}${path}`), init as RequestInit)
}

/** The body as a stream that reads only when read, and can let go of the rest. */
const bodyOf = (req: NodeRequest) => {
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

const send = async (isHead: boolean, response: Response, res: NodeResponse, gone: AbortSignal) => {
  res.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  // A session middleware may have set its own before.
  const earlier = [res.getHeader('set-cookie') ?? []].flat().map(String)
  if (cookies.length > 0) res.setHeader('set-cookie', [...earlier, ...cookies])
  const reader = isHead ? undefined : response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    if (gone.aborted) return reader.cancel()
    if (!res.write(value))
      await new Promise<void>((go) => ['drain', 'close'].map((name) => res.once(name, go)))
  }
  res.end()
}

const fail = (res: NodeResponse, status: number, detail: string) => {
  if (res.headersSent) {
    res.destroy()
    return
  }
  res.statusCode = status
  res.setHeader('content-type', 'application/json')
  res.end(JSON.stringify({ code: status === 400 ? 'invalid_input' : 'server_error', status, detail }))
}
