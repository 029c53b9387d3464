'use client'

import {
  type ComponentPropsWithRef,
  forwardRef,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import { enSnapTradeUserTable } from '../messages/enSnapTradeUserTable.js'
import { fill } from '../messages/fill.js'
import type { MessageOverrides } from '../messages/messages.js'
import { type UseSnapTradeUsersParameters, useSnapTradeUsers } from '../react/useSnapTradeUsers.js'
import { fillCount } from './format/count.js'
import { idsOf } from './format/rows.js'
import { QueryTrouble } from './QueryTrouble.js'
import { type RenderProps, renderElement } from './renderElement.js'
import { useMessages } from './useMessages.js'
import { DeleteUserDialog } from './userTable/DeleteUserDialog.js'
import { RegisterUserForm } from './userTable/RegisterUserForm.js'
import { UserScroller } from './userTable/UserScroller.js'
import { UserSearch } from './userTable/UserSearch.js'
import { type UserOrder, useUserRows } from './userTable/useUserRows.js'

/** State passed to `className`, `style` and `render`. */
export interface SnapTradeUserTableState {
  /** `stale`: an update failed, and the last known data is shown. */
  status: 'loading' | 'error' | 'empty' | 'ready' | 'stale'
}

/** Props of `SnapTradeUserTable`, and all props of a native `section`. */
export interface SnapTradeUserTableProps
  extends RenderProps<SnapTradeUserTableState>,
    Omit<ComponentPropsWithRef<'section'>, 'className' | 'style'> {
  /** Options of TanStack's `useQuery`. */
  query?: UseSnapTradeUsersParameters['query'] | undefined
  /** The actions to show. The backend has to allow them. Default: both. */
  actions?: readonly ('register' | 'delete')[] | undefined
  /** Renders a user, for example by name. Memoize it: a new function renders all rows again. */
  renderUser?: ((userId: string) => ReactNode) | undefined
  /** Replaces the actions of a row. Receives the default ones as `actions`. */
  renderActions?: ((userId: string, actions: ReactNode) => ReactNode) | undefined
  /** Replaces what is shown before the first user. */
  empty?: ReactNode
  onRegistered?: ((userId: string) => void) | undefined
  /** Called after a user was deleted. SnapTrade may still list the user for a moment. */
  onDeleted?: ((userId: string) => void) | undefined
  /** Replaces texts of the provider. */
  messages?: MessageOverrides | undefined
}

const allActions = ['register', 'delete'] as const

/**
 * Lists all users that your app registered with SnapTrade, with search, registration and deletion. It is for your staff: the
 * backend rejects the operations unless `staffOperations` and `isStaff` allow them. Only the visible rows are rendered.
 *
 * @example
 * const table = <SnapTradeUserTable renderUser={(userId) => <b>{userId}</b>} />
 */
export const SnapTradeUserTable = forwardRef<HTMLElement, SnapTradeUserTableProps>(
  function SnapTradeUserTable(props, ref) {
    const { query: options, actions = allActions, renderUser, renderActions, empty, ...others } = props
    const { onRegistered, onDeleted, messages, className, style, render, children, ...own } = others
    const texts = useMessages('snapTradeUserTable', enSnapTradeUserTable, messages)
    const result = useSnapTradeUsers({ query: options })
    const { data, error } = result
    const userIds = useMemo(() => data && idsOf(data), [data])
    const [search, setSearch] = useState('')
    const [order, setOrder] = useState<UserOrder>('listed')
    const { rows, wanted } = useUserRows(userIds, search, order)
    const [removing, setRemoving] = useState<string>()
    const [marked, setMarked] = useState<string>()
    const [news, setNews] = useState('')
    const scroller = useRef<HTMLDivElement>(null)
    const ask = useCallback((userId: string) => setRemoving(userId), [])

    const status = !userIds
      ? error
        ? 'error'
        : 'loading'
      : error
        ? 'stale'
        : userIds.length
          ? 'ready'
          : 'empty'
    const tell = (text: string, user: string) => setNews(fill(text, { user }))

    return renderElement(
      'section',
      { status },
      { baseClass: 'snaptrade-box snaptrade-users', className, style, render },
      {
        'aria-label': texts.label,
        'aria-busy': status === 'loading',
        ...own,
        ref,
        children: (
          <>
            <p role="status" className="snaptrade-news">
              {status === 'loading' ? texts.loading : news}
            </p>
            <QueryTrouble result={result} messages={messages} />
            {error?.code === 'forbidden' && <p className="snaptrade-muted">{texts.forbiddenHint}</p>}
            {status !== 'error' && (
              <UserSearch
                texts={texts}
                search={search}
                onSearch={setSearch}
                order={order}
                onOrder={setOrder}
                count={
                  userIds &&
                  (wanted
                    ? fillCount(texts.found, rows.length, texts.locale)
                    : fillCount(texts.count, rows.length, texts.locale))
                }
              />
            )}
            {status !== 'error' && actions.includes('register') && (
              <details className="snaptrade-users-register">
                <summary className="snaptrade-focusable">{texts.register}</summary>
                <RegisterUserForm
                  texts={texts}
                  messages={messages}
                  onRegistered={(userId) => {
                    setSearch('')
                    setMarked(userId)
                    tell(texts.registered, userId)
                    onRegistered?.(userId)
                  }}
                />
              </details>
            )}
            {userIds?.length === 0 &&
              (empty ?? (
                <div className="snaptrade-card snaptrade-connections-empty">
                  <p className="snaptrade-connections-empty-title">{texts.emptyTitle}</p>
                  <p className="snaptrade-muted">{texts.emptyText}</p>
                </div>
              ))}
            {status !== 'error' && userIds?.length !== 0 && (
              <UserScroller
                rows={userIds && rows}
                wanted={wanted}
                marked={marked}
                scroller={scroller}
                texts={texts}
                renderUser={renderUser}
                renderActions={renderActions}
                onRemove={actions.includes('delete') ? ask : undefined}
                onShowAll={() => setSearch('')}
              />
            )}
            {removing !== undefined && (
              <DeleteUserDialog
                userId={removing}
                texts={texts}
                messages={messages}
                onClose={() => setRemoving(undefined)}
                onDeleted={(userId) => {
                  setRemoving(undefined)
                  tell(texts.removed, userId)
                  // The focused button was removed with its row.
                  setTimeout(() => scroller.current?.focus())
                  onDeleted?.(userId)
                }}
              />
            )}
            {children}
          </>
        ),
      },
    )
  },
)
