import type { Plural } from './plural.js'

/** Texts of `ConnectionList`. `{brokerage}` is the name of the brokerage. */
export interface ConnectionListMessages {
  /** Name of the list. */
  label: string
  loading: string
  /** Before the first connection. */
  emptyTitle: string
  emptyText: string
  /** What the connection allows. */
  read: string
  trade: string
  /** The status of the connection. */
  healthy: string
  broken: string
  /** Explanation of a broken connection. `{date}` is the day on which it broke. */
  brokenText: string
  brokenSince: string
  /** When the connection was created. `{date}` is the day. */
  since: string
  /** Accounts: label of the list, while they are loading, and if there are none. */
  accounts: string
  syncing: string
  noAccounts: string
  /** Replaces a missing name or balance of an account. */
  unnamed: string
  noBalance: string
  paper: string
  /** Actions. */
  reconnect: string
  upgrade: string
  refresh: string
  remove: string
  /** Confirmation before a refresh, which SnapTrade bills. */
  refreshTitle: string
  refreshText: string
  refreshConfirm: string
  /** After a refresh, and while the rate limit applies. */
  refreshed: string
  refreshWait: Plural
  /** Confirmation before a removal. */
  removeTitle: string
  removeText: string
  removeAccounts: Plural
  removeTrading: string
  removeKeeps: string
  removeConfirm: string
  /** Announced after a removal. */
  removed: string
}

export const enConnectionList: ConnectionListMessages = {
  label: 'Connected brokerages',
  loading: 'Loading your brokerages…',
  emptyTitle: 'No brokerage connected yet',
  emptyText: 'Connect one to see its accounts here. It takes about a minute.',
  read: 'Read only',
  trade: 'Trading',
  healthy: 'Connected',
  broken: 'Needs attention',
  brokenText:
    "This connection stopped working. Reconnect to update it. Until then you'll see the last known data.",
  brokenSince:
    "This connection stopped working on {date}. Reconnect to update it. Until then you'll see the last known data.",
  since: 'Since {date}',
  accounts: 'Accounts at {brokerage}',
  syncing: 'Loading accounts… This can take a minute.',
  noAccounts: 'No accounts were found at this brokerage.',
  unnamed: 'Account',
  noBalance: 'Balance unavailable',
  paper: 'Paper',
  reconnect: 'Reconnect',
  upgrade: 'Enable trading',
  refresh: 'Refresh',
  remove: 'Remove',
  refreshTitle: 'Refresh {brokerage} now?',
  refreshText: 'We update this daily. Refreshing now costs this app a small fee and may take a few minutes.',
  refreshConfirm: 'Refresh now',
  refreshed: 'Refreshing {brokerage}…',
  refreshWait: {
    one: 'You can refresh again in {count} second.',
    other: 'You can refresh again in {count} seconds.',
  },
  removeTitle: 'Remove {brokerage}?',
  removeText:
    "This app will lose access to this connection's balances, holdings and history. This can't be undone; you can reconnect later.",
  removeAccounts: { one: '{count} account will be removed:', other: '{count} accounts will be removed:' },
  removeTrading: 'This app will no longer be able to place orders there. Open orders stay at the brokerage.',
  removeKeeps: "Your money and your accounts at {brokerage} aren't affected.",
  removeConfirm: 'Remove connection',
  removed: '{brokerage} was removed.',
}
