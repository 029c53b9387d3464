import { textOf } from './text.js'

/**
 * Returns the items of a list that are objects with an id, without duplicates. An item without an id can't be reconnected or
 * removed, and React needs a unique key for each row.
 */
export const rowsOf = <Item extends { id: string }>(list: readonly Item[] | undefined): Item[] =>
  Array.isArray(list)
    ? [...new Map(list.filter((item) => textOf(item?.id)).map((item) => [item.id, item])).values()]
    : []

/** Returns the valid ids of a list, without duplicates. */
export const idsOf = (list: readonly string[] | undefined): string[] =>
  Array.isArray(list) ? [...new Set(list.filter((id) => textOf(id)))] : []
