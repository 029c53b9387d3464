import { bodyOf } from './nodeBody.js'
import type { NodeRequest, NodeResponse } from './nodeTypes.js'
import { markParsed } from './parsedBody.js'
import { textOf } from './responseText.js'

/**
 * Converts a fetch-style handler to a listener for `node:http`, Express and connect (Vite's dev server). The Request's
 * signal aborts when the client disconnects. Responds 400 to an invalid request, and 500 if the handler throws. Also works
 * behind `express.json()`, `text()` and `raw()` and on Cloud Functions, whose body limits apply first.
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
      if (body?.isParsed) markParsed(request)
    } catch {
      fail(res, 400, 'The request has no valid host, path or method.')
      return
    }
    handler(request)
      .then((response) => {
        // The rest of an unread body must not be parsed as the next request.
        if (body && !req.complete && req.httpVersionMajor < 2) res.setHeader('connection', 'close')
        return send(req.method === 'HEAD', response, res, gone.signal)
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return
        console.error('[react-snaptrade-connect] the handler threw', error)
        fail(res, 500, 'The server failed. The cause is in its log.')
      })
      .finally(() => body?.drop())
  }

const toRequest = (req: NodeRequest, body: ReadableStream | undefined, signal: AbortSignal) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || name.startsWith(':')) continue // HTTP/2 pseudo-headers
    for (const item of [value].flat()) headers.append(name, item)
  }
  const host = String(req.headers.host ?? req.headers[':authority'] ?? 'localhost')
  if (!/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) throw new Error('host')
  const scheme = 'encrypted' in req.socket && req.socket.encrypted ? 'https' : 'http'
  // The absolute form (`GET http://host/path`) contains a host, which is ignored.
  const path = (req.originalUrl ?? req.url ?? '/').replace(/^https?:\/\/[^/]*/i, '')
  const init = { method: req.method ?? 'GET', headers, body: body ?? null, duplex: 'half', signal }
  return new Request(new URL(`${scheme}://${host}${path}`), init as RequestInit)
}

const send = async (isHead: boolean, response: Response, res: NodeResponse, gone: AbortSignal) => {
  res.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  // A session middleware may have set cookies before.
  const earlier = [res.getHeader('set-cookie') ?? []].flat().map(String)
  if (cookies.length > 0) res.setHeader('set-cookie', [...earlier, ...cookies])
  const text = textOf(response)
  if (text !== undefined && !isHead) return res.end(text)
  const reader = isHead ? undefined : response.body?.getReader()
  // The stream must learn of the disconnect immediately, not when its next event arrives.
  gone.addEventListener('abort', () => reader?.cancel().catch(() => {}))
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
