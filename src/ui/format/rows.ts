import { textOf } from './text.js'

/**
 * Returns the items of a list that are objects with an id, without duplicates. An item without an id can't be reconnected or
 * removed, and React needs a unique key for each row.
 */
export const rowsOf = <Item extends { id: string }>(list: readonly Item[] | undefined): Item[] =>
  Array.isArray(list)
    ? [...new Map(list.filter((item) => textOf(item?.id)).map((item) => [item.id, item])).values()]
    : []

/** Returns the ids in a list. A million of them cost no copy, unless something else is among them. */
export const idsOf = (list: readonly string[] | undefined): readonly string[] => {
  if (!Array.isArray(list)) return []
  return list.every((id) => textOf(id)) ? list : list.filter((id) => textOf(id))
}
