type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** Values that a response may have instead of a field; `undefined` removes the field. */
const odd: (Json | undefined)[] = [
  null,
  undefined,
  '',
  'not a date',
  0,
  -1,
  1e21,
  'USDT',
  true,
  [],
  {},
  [null],
  'x'.repeat(300),
]

/** Fields that identify an item. Without them nothing can be shown. */
const ids: ReadonlySet<string> = new Set(['id', 'slug'])

/**
 * Returns a copy in which every second field is odd, each in another way. The result is the same for the same data.
 */
export const makeOdd = (value: Json, turn = { count: 0 }): Json => {
  if (Array.isArray(value)) return value.map((one) => makeOdd(one, turn))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).flatMap(([name, field]): [string, Json][] => {
    turn.count += 1
    if (ids.has(name) || turn.count % 2 === 0) return [[name, makeOdd(field, turn)]]
    const other = odd[Math.floor(turn.count / 2) % odd.length]
    return other === undefined ? [] : [[name, other]]
  })
  return Object.fromEntries(fields)
}

/** Does the same for a response, if it contains data. */
export const makeResponseOdd = async (response: Response): Promise<Response> => {
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || !type.includes('json')) return response
  return Response.json(makeOdd((await response.json()) as Json), response)
}
