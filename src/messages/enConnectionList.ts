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
  accountCount: Plural
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
    'This connection no longer works. Reconnect it to get fresh data; until then you see what was read last.',
  brokenSince:
    'This connection no longer works since {date}. Reconnect it to get fresh data; until then you see what was read last.',
  since: 'Since {date}',
  accounts: 'Accounts at {brokerage}',
  accountCount: { one: '{count} account', other: '{count} accounts' },
  syncing: 'Reading accounts… This can take a minute.',
  noAccounts: 'No accounts were found at this brokerage.',
  unnamed: 'Account',
  noBalance: 'Balance not known',
  paper: 'Paper',
  reconnect: 'Reconnect',
  upgrade: 'Enable trading',
  refresh: 'Refresh',
  remove: 'Remove',
  refreshTitle: 'Read {brokerage} anew?',
  refreshText:
    'Data is read by itself every day. Reading it now is billed to this app, and it can take some minutes until you see what is new.',
  refreshConfirm: 'Read it now',
  refreshed: '{brokerage} is being read anew.',
  refreshWait: {
    one: 'You can refresh again in {count} second.',
    other: 'You can refresh again in {count} seconds.',
  },
  removeTitle: 'Remove {brokerage}?',
  removeText:
    'This app loses balances, holdings and history of this connection. This cannot be undone: to see them again you connect anew.',
  removeAccounts: { one: '{count} account is removed:', other: '{count} accounts are removed:' },
  removeTrading: 'Orders can no longer be placed there from this app. Open orders stay at the brokerage.',
  removeKeeps: 'Your money and your accounts at {brokerage} stay as they are.',
  removeConfirm: 'Remove connection',
  removed: '{brokerage} was removed.',
}
