import { textOf } from './text.js'

/**
 * Returns the items of a list that are objects with an id, each id once: others cannot be shown, reconnected or removed,
 * and React needs a key for each row.
 */
export const rowsOf = <Item extends { id: string }>(list: readonly Item[] | undefined): Item[] =>
  Array.isArray(list)
    ? [...new Map(list.filter((item) => textOf(item?.id)).map((item) => [item.id, item])).values()]
    : []

/** Returns the ids in a list, each once. */
export const idsOf = (list: readonly string[] | undefined): string[] =>
  Array.isArray(list) ? [...new Set(list.filter((id) => textOf(id)))] : []
