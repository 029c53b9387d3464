import { SnapTradeError } from './errors.js'
import { type OperationInput, type OperationName, operations } from './operations.js'

/** The header for a user secret that the client holds. A header is used because URLs are logged. */
export const USER_SECRET_HEADER = 'x-snaptrade-user-secret'

/** An operation as an HTTP request, without credentials. */
export interface WireRequest {
  method: 'GET' | 'POST' | 'DELETE'
  /** Relative to the base URL, with inputs filled in and escaped. */
  path: string
  query: [name: string, value: string][]
  /** `undefined` if the operation has no body, `{}` if it has a body and no input is given. */
  body: Record<string, unknown> | undefined
}

/**
 * Places each input of an operation in the path, the query or the body, as `operations` defines.
 * Throws `invalid_input` if a path input is missing or the operation does not have the input.
 */
export const encodeOperation = <Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
): WireRequest => {
  const row = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!row) throw invalid(undefined, `Unknown operation "${name}".`)
  const rest: Record<string, unknown> = { ...input }
  const take = (keys: readonly string[]) =>
    keys.flatMap((key): [string, unknown][] => {
      const value = rest[key]
      delete rest[key]
      return value === undefined ? [] : [[key, value]]
    })
  const path = row.path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = take([key])[0]?.[1]
    // The URL parser would resolve a segment of only dots, and another path would be called.
    if (typeof value !== 'string' || /^\.*$/.test(value)) throw invalid(name, `"${key}" is not an id.`)
    return encodeURIComponent(value)
  })
  const query = take(row.query) as [string, string][]
  const body = row.body.length ? Object.fromEntries(take(row.body)) : undefined
  for (const key in rest) {
    if (rest[key] !== undefined) throw invalid(name, `Unknown input "${key}".`)
  }
  return { method: row.method, path, query, body }
}

const invalid = (operation: OperationName | undefined, detail: string) =>
  new SnapTradeError('invalid_input', { operation, detail, status: 400 })
