import type { Plural } from './plural.js'

/** What `SnapTradeUserTable` says. `{user}` is a user's id. */
export interface SnapTradeUserTableMessages {
  /** The name of the table. */
  label: string
  loading: string
  /** The search field, and what it found. */
  search: string
  count: Plural
  found: Plural
  /** The order of the rows. */
  sort: string
  sortListed: string
  sortAscending: string
  sortDescending: string
  /** The columns. */
  user: string
  actions: string
  /** Nobody is registered; nobody matches `{query}`, and the way back to all. */
  emptyTitle: string
  emptyText: string
  noMatch: string
  showAll: string
  /** Below the error when the backend does not allow it: for whoever runs the app. */
  forbiddenHint: string
  /** Registering a user: the form, its fields, what is wrong with an id. */
  register: string
  userId: string
  userIdHint: string
  userIdEmail: string
  userIdSpaces: string
  rsaPublicKey: string
  rsaPublicKeyHint: string
  registerConfirm: string
  registered: string
  /** Deleting one. */
  remove: string
  removeTitle: string
  removeText: string
  removeType: string
  removeConfirm: string
  removed: string
}

/** English. */
export const enSnapTradeUserTable: SnapTradeUserTableMessages = {
  label: 'SnapTrade users',
  loading: 'Loading users…',
  search: 'Search by user ID',
  count: { one: '{count} user', other: '{count} users' },
  found: { one: '{count} match', other: '{count} matches' },
  sort: 'Order',
  sortListed: 'As listed',
  sortAscending: 'A to Z',
  sortDescending: 'Z to A',
  user: 'User ID',
  actions: 'Actions',
  emptyTitle: 'No users yet',
  emptyText: 'Users are registered when they first connect a brokerage.',
  noMatch: 'No user ID contains “{query}”.',
  showAll: 'Show all users',
  forbiddenHint:
    'For developers: the backend refuses to list users until its `staffOperations` list the operation and its `isStaff` confirms this person.',
  register: 'Register a user',
  userId: 'User ID',
  userIdHint: "A unique ID that can't be changed later. Don't use an email address.",
  userIdEmail: 'This is an email address. Use an ID that never changes.',
  userIdSpaces: "A user ID can't contain spaces.",
  rsaPublicKey: 'RSA public key (optional)',
  rsaPublicKeyHint: 'In OpenSSH form, “ssh-rsa …”. Answers for this user are then encrypted for its owner.',
  registerConfirm: 'Register',
  registered: '{user} was registered.',
  remove: 'Delete',
  removeTitle: 'Delete this user?',
  removeText:
    "SnapTrade will delete all of {user}'s brokerage connections, accounts and history. This takes a moment and can't be undone.",
  removeType: 'Type the user ID to confirm',
  removeConfirm: 'Delete user',
  removed: '{user} is being deleted.',
}
