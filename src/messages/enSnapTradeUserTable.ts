/** What `SnapTradeUserTable` says. */
export interface SnapTradeUserTableMessages {
  label: string
}

/** English. */
export const enSnapTradeUserTable: SnapTradeUserTableMessages = {
  label: 'SnapTradeUserTable',
}
