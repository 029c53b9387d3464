import type { Plural } from './plural.js'

/** Texts of `SnapTradeUserTable`. `{user}` is the id of a user. */
export interface SnapTradeUserTableMessages {
  /** Name of the table. */
  label: string
  loading: string
  /** The search field and the number of results. */
  search: string
  count: Plural
  found: Plural
  /** The sort order. */
  sort: string
  sortListed: string
  sortAscending: string
  sortDescending: string
  /** The columns. */
  user: string
  actions: string
  /** If there are no users; if no user matches `{query}`, and the button that clears the query. */
  emptyTitle: string
  emptyText: string
  noMatch: string
  showAll: string
  /** For developers, below the error if the backend does not allow the list. */
  forbiddenHint: string
  /** Registration of a user: the form, its fields, and the problems of an id. */
  register: string
  userId: string
  userIdHint: string
  userIdEmail: string
  userIdSpaces: string
  rsaPublicKey: string
  rsaPublicKeyHint: string
  registerConfirm: string
  registered: string
  /** Deletion of a user. */
  remove: string
  removeTitle: string
  removeText: string
  removeType: string
  removeConfirm: string
  removed: string
}

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
  rsaPublicKeyHint: 'In OpenSSH form, “ssh-rsa …”. Responses for this user are then encrypted with it.',
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
