'use client'

import type { GroupMessages } from '../useMessages.js'
import type { UserOrder } from './useUserRows.js'

interface UserSearchProps {
  texts: GroupMessages<'snapTradeUserTable'>
  search: string
  onSearch: (search: string) => void
  order: UserOrder
  onOrder: (order: UserOrder) => void
  /** The number of users or matches; `undefined` while loading. */
  count: string | undefined
}

/** Shows the search field, the sort order, and the number of users. */
export const UserSearch = ({ texts, search, onSearch, order, onOrder, count }: UserSearchProps) => (
  <div className="snaptrade-users-search">
    <label className="snaptrade-label">
      <span>{texts.search}</span>
      <input
        type="search"
        className="snaptrade-field"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
    </label>
    <label className="snaptrade-label">
      <span>{texts.sort}</span>
      <select
        className="snaptrade-field"
        value={order}
        onChange={(event) => onOrder(event.target.value as UserOrder)}
      >
        <option value="listed">{texts.sortListed}</option>
        <option value="ascending">{texts.sortAscending}</option>
        <option value="descending">{texts.sortDescending}</option>
      </select>
    </label>
    <p role="status" className="snaptrade-muted snaptrade-users-count">
      {count ?? '\u00a0'}
    </p>
  </div>
)
