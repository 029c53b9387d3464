import { SnapTradeError } from './errors.js'
import { type OperationInput, type OperationName, operations } from './operations.js'

/** Where a client's own copy of the user secret travels: a header, so that no log of URLs holds it. */
export const USER_SECRET_HEADER = 'x-snaptrade-user-secret'

/** An operation as an HTTP request, before anyone's credentials. */
export interface WireRequest {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the base, with inputs filled in and escaped. */
  path: string
  query: [name: string, value: string][]
  /** Absent when the operation takes no body; `{}` when it takes one and nothing was given. */
  body: Record<string, unknown> | undefined
}

/**
 * Puts each input of an operation where the operation's row says.
 * Throws `invalid_input` for a missing path input and for an input the operation does not have.
 */
export const encodeOperation = <Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
): WireRequest => {
  const row = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!row) throw invalid(undefined, `There is no "${name}".`)
  const rest: Record<string, unknown> = { ...input }
  const take = (keys: readonly string[]) =>
    keys.flatMap((key): [string, unknown][] => {
      const value = rest[key]
      delete rest[key]
      return value === undefined ? [] : [[key, value]]
    })
  const path = row.path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = take([key])[0]?.[1]
    // A segment of dots alone would be resolved away by the URL parser, and another path be called.
    if (typeof value !== 'string' || /^\.*$/.test(value)) throw invalid(name, `"${key}" is no id.`)
    return encodeURIComponent(value)
  })
  const query = take(row.query) as [string, string][]
  const body = row.body.length ? Object.fromEntries(take(row.body)) : undefined
  for (const key in rest) {
    if (rest[key] !== undefined) throw invalid(name, `There is no "${key}".`)
  }
  return { method: row.method, path, query, body }
}

const invalid = (operation: OperationName | undefined, detail: string) =>
  new SnapTradeError('invalid_input', { operation, detail, status: 400 })
