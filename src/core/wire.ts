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
  if (!row)
    throw invalid(undefined, `There is no operation "${name}". The names are those of the operations table.`)
  const rest = new Map(Object.entries(input ?? {}).filter(([, value]) => value !== undefined))
  const take = (key: string) => {
    const value = rest.get(key)
    rest.delete(key)
    return value
  }
  const path = row.path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = take(key)
    if (typeof value !== 'string' || !value)
      throw invalid(name, `"${key}" is missing: pass the id as a string.`)
    // A segment of dots alone would be resolved away by the URL parser, and another path be called.
    if (/^\.+$/.test(value)) throw invalid(name, `"${key}" is no id.`)
    return encodeURIComponent(value)
  })
  const query = row.query
    .map((key): [string, unknown] => [key, take(key)])
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
  const body = row.body.length
    ? Object.fromEntries(row.body.map((key) => [key, take(key)]).filter(([, value]) => value !== undefined))
    : undefined
  const [unknown] = rest.keys()
  if (unknown !== undefined) throw invalid(name, `"${unknown}" is not an input of this operation.`)
  return { method: row.method, path, query, body }
}

const invalid = (operation: OperationName | undefined, detail: string) =>
  new SnapTradeError('invalid_input', { operation, detail, status: 400 })
