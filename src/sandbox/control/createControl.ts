import { matchOperation } from '../../core/match.js'
import type { Sandbox } from '../contract.js'
import { commands } from './commands.js'
import { reasonToRefuse } from './guard.js'
import type { Journal, LoggedRequest } from './journal.js'
import { liveResponse } from './live.js'
import { pageResponse } from './pageResponse.js'
import { controlState } from './state.js'

interface ControlParts {
  sandbox: Sandbox
  journal: Journal
  /** The sandbox's public origin, if one is set. */
  ownOrigin?: string | undefined
  /** Called after each request to the API and the portal. */
  onRequest?: ((request: Omit<LoggedRequest, 'at'>) => void) | undefined
}

/** Maximum bytes of a body, including the HTML pages of failures. */
const LARGEST_BODY = 1_000_000

const respond = (body: object, status = 200) =>
  Response.json(body, {
    status,
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })

const readBody = async (request: Request): Promise<unknown> => {
  const text = await request.text()
  if (text.length > LARGEST_BODY) throw new TypeError('The body is too large')
  let body: unknown
  try {
    body = text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    throw new TypeError('The body is not JSON')
  }
  if (Array.isArray(body)) throw new TypeError('The body must be a JSON object')
  return body
}

const run = async (parts: ControlParts, request: Request, name: string) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const known = Object.keys(commands).map((each) => `POST /sandbox/${each}`)
    return respond({ detail: `Not found. Available: GET /sandbox/state, ${known.join(', ')}.` }, 404)
  }
  if (request.method !== 'POST') return respond({ detail: `Send a POST to /sandbox/${name}.` }, 405)
  // A form on another site cannot send this content type.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return respond({ detail: 'Send a JSON object with the header Content-Type: application/json.' }, 415)
  }
  try {
    const result = command(parts, await readBody(request))
    parts.journal.announce()
    return respond(result)
  } catch (error) {
    return respond({ detail: error instanceof Error ? error.message : String(error) }, 400)
  }
}

/** Returns the code in an error's body, in any of SnapTrade's formats. */
const codeOf = async (response: Response): Promise<string | null> => {
  if (response.ok || !response.headers.get('content-type')?.includes('json')) return null
  const body: Record<string, unknown> = await response
    .clone()
    .json()
    .catch(() => ({}))
  const code = body.code ?? body.default_code
  return code === undefined ? null : String(code)
}

const isPortal = (path: string) => /^\/(portal|snapTrade\/redeemToken)(\/|$)/.test(path)

/** Passes a request to the sandbox and logs it without secrets: no query, no body, no URL of a visit. */
const forward = async ({ sandbox, journal, onRequest }: ControlParts, request: Request) => {
  const { pathname, searchParams } = new URL(request.url)
  const body = request.method === 'POST' && !isPortal(pathname) ? request.clone() : undefined
  const begun = performance.now()
  const response = await sandbox.fetch(request)
  const match = matchOperation(request.method, pathname)
  const operation = match && 'operation' in match ? match.operation : null
  if (pathname.endsWith('/turn')) return response
  const content: { userId?: unknown } = (await body?.json().catch(() => undefined)) ?? {}
  const userId = searchParams.get('userId') ?? (typeof content.userId === 'string' ? content.userId : null)
  const entry = {
    method: request.method,
    path: isPortal(pathname) ? `/${pathname.split('/')[1]}/…` : pathname,
    operation: isPortal(pathname) ? 'portal' : operation,
    userId,
    status: response.status,
    code: await codeOf(response),
    duration: Math.round(performance.now() - begun),
  }
  journal.addRequest(entry)
  onRequest?.(entry)
  return response
}

/** SnapTrade's own clients request the API status at the same address. */
const wantsJson = ({ headers }: Request) =>
  /^application\/json\b(?!.*text\/html)/.test(headers.get('accept') ?? '')

/**
 * Serves a sandbox with the control page and the commands below `/sandbox`. For development only: any client that can
 * reach it can change everything.
 */
export const createControl = (parts: ControlParts) => {
  parts.sandbox.subscribe(parts.journal.addEvent)
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const [, first, name = '', ...rest] = pathname.split('/')
    const isPage = pathname === '/' && request.method === 'GET' && !wantsJson(request)
    if (first !== 'sandbox' && !isPage) return forward(parts, request)
    const refusal = reasonToRefuse(request, parts.ownOrigin)
    if (refusal) return respond({ detail: refusal.detail }, refusal.status)
    if (isPage) return pageResponse(parts)
    if (name === 'live' && request.method === 'GET') return liveResponse(parts, request)
    if (name === 'state' && request.method === 'GET') return respond(controlState(parts))
    return run(parts, request, [name, ...rest].join('/'))
  }
}
