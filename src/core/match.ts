import { type OperationName, operations } from './operations.js'

/** An operation found by its method and path, with the inputs that stood in the path. */
export interface OperationMatch {
  operation: OperationName
  params: Record<string, string>
}

const patterns = Object.entries(operations).map(([operation, row]) => ({
  operation: operation as OperationName,
  method: row.method,
  // The end of the path decides, so that a handler may be mounted anywhere.
  pattern: new RegExp(`${row.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`),
}))

/**
 * Finds the operation that a request means, wherever it is mounted. `null` when no path fits; the methods
 * that would fit when only the method is wrong.
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
    return null // a path with a broken escape
  }
}
