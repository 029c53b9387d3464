import { type OperationName, operations } from './operations.js'

/** An operation found by its method and path, with the inputs from the path. */
export interface OperationMatch {
  operation: OperationName
  params: Record<string, string>
}

const patterns = Object.entries(operations).map(([operation, row]) => ({
  operation: operation as OperationName,
  method: row.method,
  // Only the end of the path is matched, so that a handler can be mounted at any path.
  pattern: new RegExp(`${row.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`),
}))

/**
 * Finds the operation for a request. Returns `null` if no path matches, and the allowed methods if only the method
 * does not match.
 */
export const matchOperation = (
  method: string,
  pathname: string,
): OperationMatch | { allow: string[] } | null => {
  const found = patterns.flatMap((row) => {
    const match = row.pattern.exec(pathname)
    return match ? [{ ...row, groups: match.groups ?? {} }] : []
  })
  if (found.length === 0) return null
  const hit = found.find((row) => row.method === method)
  if (!hit) return { allow: found.map((row) => row.method) }
  try {
    const params = Object.fromEntries(
      Object.entries(hit.groups).map(([key, value]) => [key, decodeURIComponent(value)]),
    )
    return { operation: hit.operation, params }
  } catch {
    return null // the path has an invalid percent-encoding
  }
}
