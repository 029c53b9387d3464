import { useCallback } from 'react'
import { SnapTradeUserTable } from 'react-snaptrade-connect'
import type { Person } from './session.js'

/** The users at SnapTrade, for staff. The backend decides who is staff. */
export const AdminPage = ({ people }: { people: readonly Person[] }) => {
  const renderUser = useCallback(
    (userId: string) => {
      const name = people.find(({ id }) => id === userId)?.name
      return (
        <>
          <bdi>{userId}</bdi> {name && <span className="quiet">{name}</span>}
        </>
      )
    },
    [people],
  )
  return (
    <>
      <title>Users – Northlight</title>
      <h1>SnapTrade users</h1>
      <p className="lead">Everyone this app has registered with SnapTrade.</p>
      <SnapTradeUserTable
        renderUser={renderUser}
        messages={{ errors: { forbidden: 'Only admins can see this. Switch to one in the account menu.' } }}
      />
    </>
  )
}
