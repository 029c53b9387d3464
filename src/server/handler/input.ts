import * as v from 'valibot'
import { SnapTradeError } from '../../core/errors.js'
import type { OperationMatch } from '../../core/match.js'
import { type OperationName, operations } from '../../core/operations.js'
import { readBody } from './body.js'
import { schemas } from './schemas.js'

/** The validated input of an operation from the browser. Never contains `userSecret`. */
export type CheckedInput = Readonly<Record<string, unknown>>

/**
 * Reads an operation's input from path, query and body, and validates it. Throws `invalid_input` (400) with the field
 * and the allowed values, and the errors of `readBody`.
 */
export const readInput = async (
  request: Request,
  { operation, params }: OperationMatch,
  maxBodySize: number,
): Promise<CheckedInput> => {
  const row = operations[operation]
  const query = readQuery(operation, new URL(request.url).searchParams)
  const body = request.method === 'GET' ? {} : await readBody(request, maxBodySize)
  checkNames(operation, 'query', Object.keys(query), row.query)
  checkNames(operation, 'body', Object.keys(body), row.body)
  const input = { ...params, ...query, ...body }
  const [issue] = v.safeParse(schemas[operation], input).issues ?? []
  if (issue) throw invalid(operation, `"${String(issue.path?.[0]?.key)}" ${issue.message}.`)
  return input
}

const readQuery = (operation: OperationName, search: URLSearchParams) => {
  const seen = new Set<string>()
  const twice = [...search.keys()].find((name) => seen.has(name) || !seen.add(name))
  // Later code might read the other value.
  if (twice !== undefined) throw invalid(operation, `"${shorten(twice)}" is in the query twice.`)
  return Object.fromEntries(search)
}

const checkNames = (operation: OperationName, place: string, names: string[], known: readonly string[]) => {
  if (names.includes('userSecret')) {
    throw invalid(
      operation,
      `"userSecret" in the ${place}: keep it on the server. The route handler adds the signed-in user's secret from userSecrets.`,
    )
  }
  const allowed = known.filter((name) => name !== 'userSecret')
  const unknown = names.find((name) => !allowed.includes(name))
  if (unknown === undefined) return
  const list = allowed.length > 0 ? allowed.join(', ') : 'nothing'
  throw invalid(operation, `"${shorten(unknown)}" is not allowed in the ${place}. Allowed there: ${list}.`)
}

const shorten = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name)

const invalid = (operation: OperationName, detail: string) =>
  new SnapTradeError('invalid_input', { operation, status: 400, detail })
