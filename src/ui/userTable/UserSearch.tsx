'use client'

import type { GroupMessages } from '../useMessages.js'
import type { UserOrder } from './useUserRows.js'

interface UserSearchProps {
  texts: GroupMessages<'snapTradeUserTable'>
  search: string
  onSearch: (search: string) => void
  order: UserOrder
  onOrder: (order: UserOrder) => void
  /** How many there are, or match; undefined until that is known. */
  count: string | undefined
}

/** What narrows the table and puts it in order, and how many rows that leaves. */
export const UserSearch = ({ texts, search, onSearch, order, onOrder, count }: UserSearchProps) => (
  <div className="snaptrade-users-search">
    <label className="snaptrade-label">
      {texts.search}
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
      {texts.sort}
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
