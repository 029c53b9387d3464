import { matchOperation } from '../../core/match.js'
import { type OperationName, operations } from '../../core/operations.js'
import { type Failures, hasResponse, wait } from '../failures.js'
import { reviveUser } from '../users.js'
import type { World } from '../world.js'
import { checkClient, checkSignature, importConsumerKeys } from './authenticate.js'
import { handlers } from './handlers.js'
import type { createRateLimit } from './rateLimit.js'
import { invalid, Refusal } from './refusal.js'
import { matchRemoval, remove } from './removal.js'
import { commonHeaders, failureResponse, refusalResponse, throttled } from './responses.js'

/** Finds the operation of a path, with or without the prefix `/api/v1`. */
const route = (method: string, pathname: string) => {
  const path = pathname.replace(/^\/api\/v1(?=\/)/, '').replace(/\/$/, '')
  const depth = path.split('/').length
  const removal = matchRemoval(path)
  if (removal && method === 'DELETE')
    return { operation: 'deleteConnection' as const, params: removal, isRemoval: true }
  const match = matchOperation(method, path)
  if (!match) throw new Refusal(404, '0000', 'Not found.')
  if ('allow' in match) {
    const allow = [...match.allow, ...(removal ? ['DELETE'] : [])].join(', ')
    throw new Refusal(405, '0000', `Method "${method}" not allowed.`, { allow })
  }
  if (operations[match.operation].path.split('/').length !== depth) {
    throw new Refusal(404, '0000', 'Not found.')
  }
  return { ...match, isRemoval: false }
}

/** Returns the body as parsed JSON, or `null` without a body. */
const readContent = async (request: Request): Promise<Record<string, unknown> | null> => {
  const text = await request.text()
  if (!text) return null
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      return content as Record<string, unknown>
    }
  } catch {
    // Handled by the refusal below.
  }
  throw invalid('The body must be a JSON object.')
}

/** Accepts a user of an earlier run, if the settings allow it. */
const reviveCaller = async (
  world: World,
  query: URLSearchParams,
  content: Record<string, unknown> | null,
) => {
  const userId = query.get('userId') ?? content?.userId
  const userSecret = query.get('userSecret') ?? content?.userSecret
  if (typeof userId === 'string' && typeof userSecret === 'string')
    await reviveUser(world, userId, userSecret)
}

interface ApiParts {
  world: World
  failures: Failures
  rateLimit: ReturnType<typeof createRateLimit>
}

/** Creates the API of the sandbox. */
export const createApi = ({ world, failures, rateLimit }: ApiParts) => {
  const keys = importConsumerKeys(world.settings.consumerKey)
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const query = url.searchParams
    const client = query.get('clientId') === world.settings.clientId ? world.settings.clientId : ''
    const limit = rateLimit.take(client)
    const headers = commonHeaders(limit)
    let operation: OperationName | undefined
    try {
      // SnapTrade's API status is the only request that is not signed.
      if (request.method === 'GET' && /^(\/api\/v1)?\/?$/.test(url.pathname)) {
        const timestamp = new Date(world.clock.now()).toISOString()
        return Response.json({ version: 1, timestamp, online: true }, { headers })
      }
      const match = route(request.method, url.pathname)
      operation = match.operation
      const failure = failures.take(operation)
      if (failure?.delay) await wait(failure.delay, request.signal)
      if (failure && hasResponse(failure)) return failureResponse(operation, failure, headers)
      if (limit.isExceeded) throw throttled(limit.reset)
      checkClient(world, operation, query)
      const content = await readContent(request)
      await checkSignature(await keys, { signature: request.headers.get('signature'), url, content })
      world.clock.settle()
      await reviveCaller(world, query, content)
      const redeemUrl = world.address.redeemUrlFor(request)
      const call = { world, redeemUrl, params: match.params, query, body: content ?? {} }
      if (match.isRemoval) return remove(call, headers)
      return Response.json(await handlers[operation](call), { headers })
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(operation, error, headers)
      throw error
    }
  }
}
