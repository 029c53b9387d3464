/**
 * Event ids have the form of Redis stream ids: milliseconds since 1970, `-`, and a count.
 * https://redis.io/docs/latest/develop/data-types/streams/#entry-ids
 */
const parts = (id: string): [time: number, count: number] => {
  const [, time, count] = /^(\d{1,15})-(\d{1,15})$/.exec(id) ?? []
  return [Number(time ?? Number.NaN), Number(count ?? Number.NaN)]
}

/** Returns the time of an id in milliseconds since 1970, or `NaN` if it is not an id. */
export const timeOfId = (id: string): number => parts(id)[0]

/** Returns whether the first id is later than the second. */
export const isLater = (id: string, other: string): boolean => {
  const [time, count] = parts(id)
  const [otherTime, otherCount] = parts(other)
  return time > otherTime || (time === otherTime && count > otherCount)
}

/** Returns the id for an event that happens now. */
export const nextId = (last: string | undefined, now: number): string => {
  const [time, count] = parts(last ?? '')
  return time >= now ? `${time}-${count + 1}` : `${now}-0`
}

/** Returns the id of the current moment: later than all past events, earlier than all future ones. */
export const positionAt = (last: string | undefined, now: number): string => {
  const before = `${now - 1}-0`
  return last !== undefined && isLater(last, before) ? last : before
}
