import { SnapTradeError } from '../../core/errors.js'
import { readBytes } from '../readBytes.js'

/**
 * The JSON object in a request's body; `{}` when there is no body. Throws `payload_too_large` (413) once more
 * than `limit` bytes have come, and `invalid_input`: 415 for another content type (a form of another site can
 * send those without asking), 400 for what is no JSON object.
 */
export const readBody = async (request: Request, limit: number): Promise<Record<string, unknown>> => {
  if (request.bodyUsed) {
    throw new SnapTradeError('config_invalid', {
      status: 500,
      detail: 'Something has read the request body before the handler: read a copy, request.clone().',
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

/** The text of a body. Throws `payload_too_large` (413) once more than `limit` bytes have come. */
export const readText = async (request: Request, limit: number) => {
  // A length that is told spares the reading, but a chunked body tells none.
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit)
  const bytes = request.body
    ? await readBytes(request.body, limit, () => tooLarge(limit))
    : await readWhole(request, limit)
  return new TextDecoder().decode(bytes)
}

/** Firefox has no `Request.body` in a page, where stories run this handler. */
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
