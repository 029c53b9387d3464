import { SnapTradeError } from '../../core/errors.js'
import { readBytes } from '../readBytes.js'

/**
 * Returns the JSON object in a request's body, or `{}` without a body. Throws `payload_too_large` (413) for more than
 * `limit` bytes, and `invalid_input`: 415 for another content type (a form on another site can send those without
 * CORS), 400 if the body is not a JSON object.
 */
export const readBody = async (request: Request, limit: number): Promise<Record<string, unknown>> => {
  if (request.bodyUsed) {
    throw new SnapTradeError('config_invalid', {
      status: 500,
      detail: 'The request body was read before the handler. Read a copy instead: request.clone().',
    })
  }
  const text = await readText(request, limit)
  if (text === '') return {}
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new SnapTradeError('invalid_input', {
      status: 415,
      detail: 'Send the body as JSON, with content-type: application/json.',
    })
  }
  const body = parse(text)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  throw new SnapTradeError('invalid_input', { status: 400, detail: 'The body must be a JSON object.' })
}

/** Returns the text of a body. Throws `payload_too_large` (413) for more than `limit` bytes. */
export const readText = async (request: Request, limit: number) => {
  // The header avoids reading a body that is too large. Chunked bodies do not have it.
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit)
  const bytes = request.body
    ? await readBytes(request.body, limit, () => tooLarge(limit))
    : await readWhole(request, limit)
  return new TextDecoder().decode(bytes)
}

/** Firefox has no `Request.body` in pages, where stories run this handler. */
const readWhole = async (request: Request, limit: number) => {
  const whole = new Uint8Array(await request.arrayBuffer())
  if (whole.byteLength > limit) throw tooLarge(limit)
  return whole
}

const tooLarge = (limit: number) =>
  new SnapTradeError('payload_too_large', {
    status: 413,
    detail: `The body has more than ${limit} bytes (maxBodySize).`,
  })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
