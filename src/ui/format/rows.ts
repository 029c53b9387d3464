/** Returns the items of a list that are objects with an id: others cannot be shown, reconnected or removed. */
export const rowsOf = <Item extends { id: string }>(list: readonly Item[] | undefined): Item[] =>
  Array.isArray(list) ? list.filter((item) => typeof item?.id === 'string') : []
