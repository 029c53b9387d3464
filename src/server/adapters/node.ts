import { bodyOf } from './nodeBody.js'
import type { NodeRequest, NodeResponse } from './nodeTypes.js'
import { markParsed } from './parsedBody.js'
import { textOf } from './responseText.js'

/**
 * Turns a fetch-style handler into a listener for `node:http`, Express and connect (Vite's dev server).
 * The Request's signal fires when the client goes away. Answers 400 for a request that is none, 500 (and
 * logs) when the handler throws. Works behind `express.json()`, `text()` and `raw()` and on Cloud Functions too, but
 * without them the handler's own body limit is the first to count.
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

const send = async (isHead: boolean, response: Response, res: NodeResponse, gone: AbortSignal) => {
  res.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  // A session middleware may have set its own before.
  const earlier = [res.getHeader('set-cookie') ?? []].flat().map(String)
  if (cookies.length > 0) res.setHeader('set-cookie', [...earlier, ...cookies])
  const text = textOf(response)
  if (text !== undefined && !isHead) return res.end(text)
  const reader = isHead ? undefined : response.body?.getReader()
  // A stream that waits for its next event must not wait for it to learn that nobody reads it.
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
