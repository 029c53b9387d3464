import { useState } from 'react'
import { count } from '../parts/format.js'
import { usePerson } from '../session/person.js'
import type { Person } from '../session/useSession.js'

interface UserTableProps {
  userIds: readonly string[]
  people: readonly Person[]
  onDelete: (userId: string) => void
}

/** SnapTrade lists all users at once, and they may be many: more than this are found by the filter. */
const MOST_ROWS = 100
/** Fewer are found at a glance. */
const FILTERED = 8

/** The users, and whom of them this app knows by name. */
export const UserTable = ({ userIds, people, onDelete }: UserTableProps) => {
  const me = usePerson()
  const [filter, setFilter] = useState('')
  const found = userIds.filter((id) => id.toLowerCase().includes(filter.trim().toLowerCase()))
  const shown = found.slice(0, MOST_ROWS)
  const nameOf = (userId: string) =>
    userId === me.id ? `${me.name} (you)` : (people.find(({ id }) => id === userId)?.name ?? '–')

  return (
    <div className="card">
      <div className="table-head">
        {userIds.length > FILTERED && (
          <label className="field filter">
            <span>Filter by ID</span>
            <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
          </label>
        )}
        <p className="quiet" role="status">
          {shown.length < userIds.length ? `${shown.length} of ` : ''}
          {count(userIds.length, 'user')}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">
          {userIds.length === 0
            ? 'No users yet. People are registered when they first connect.'
            : 'No ID contains this.'}
        </p>
      ) : (
        <table className="users">
          <thead>
            <tr>
              <th scope="col">User ID</th>
              <th scope="col">Person</th>
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((userId) => (
              <tr key={userId}>
                <th scope="row">
                  <code>{userId}</code>
                </th>
                <td>{nameOf(userId)}</td>
                <td>
                  <button
                    type="button"
                    className="button secondary small"
                    aria-label={`Delete ${userId}`}
                    onClick={() => onDelete(userId)}
                  >
                    Delete
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
