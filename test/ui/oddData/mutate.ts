/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** The keys from the root to a value. */
export type Path = (string | number)[]

/** Returns the paths of a value and of all values in it. */
export const pathsOf = (value: Json, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])), path]
    : [path]

/** Values of each type, and texts that some backends send for a missing value. */
export const odd: Json[] = [
  ...[null, '', ' ', 'USDT', 'not a date', '0', '1970-01-01T00:00:00Z', '0001-01-01', 'x'.repeat(5000)],
  ...[0, -1, 1.5, 1e21, true, false, [], {}, [null], [[]], { amount: null }],
]

/** Returns a copy with another value at the path; `undefined` removes the field. */
export const mutate = (value: Json, path: Path, other: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return other ?? null
  const copy = structuredClone(value) as Record<string | number, Json>
  const inner = rest.length ? mutate(copy[key] as Json, rest, other) : other
  if (inner === undefined) delete copy[key]
  else copy[key] = inner
  return copy as Json
}

/** Returns whether a path contains only first items of lists. The other items have the same fields. */
export const isOfFirst = (path: Path) => path.every((key) => !/^[1-9]\d*$/.test(String(key)))
