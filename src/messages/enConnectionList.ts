import type { Plural } from './plural.js'

/** What `ConnectionList` says. `{brokerage}` is the brokerage's name. */
export interface ConnectionListMessages {
  /** The name of the list. */
  label: string
  loading: string
  /** Before the first connection. */
  emptyTitle: string
  emptyText: string
  /** What the connection may do. */
  read: string
  trade: string
  /** How it stands. */
  healthy: string
  broken: string
  /** What broken means. `{date}` is the day since when. */
  brokenText: string
  brokenSince: string
  /** Since when it is there. `{date}` is the day. */
  since: string
  /** The accounts: their list, while they are being read, when there are none. */
  accounts: string
  syncing: string
  noAccounts: string
  /** In place of an account's name or balance. */
  unnamed: string
  noBalance: string
  paper: string
  /** The actions. */
  reconnect: string
  upgrade: string
  refresh: string
  remove: string
  /** What is asked before a refresh, which SnapTrade bills. */
  refreshTitle: string
  refreshText: string
  refreshConfirm: string
  /** After it; and while SnapTrade wants a wait. */
  refreshed: string
  refreshWait: Plural
  /** What is asked before a removal. */
  removeTitle: string
  removeText: string
  removeAccounts: Plural
  removeTrading: string
  removeKeeps: string
  removeConfirm: string
  /** Announced after it. */
  removed: string
}

/** English. */
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
