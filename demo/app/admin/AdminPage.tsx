import { useState } from 'react'
import { useSnapTradeUsers } from 'react-snaptrade-connect'
import { Page } from '../parts/Page.js'
import { Problem } from '../parts/Problem.js'
import type { Person } from '../session/useSession.js'
import { DeleteUserDialog } from './DeleteUserDialog.js'
import { Forbidden } from './Forbidden.js'
import { RegisterForm } from './RegisterForm.js'
import { UserTable } from './UserTable.js'

/** Looking after SnapTrade's users. Whether one may is the backend's to say. */
export const AdminPage = ({ people }: { people: readonly Person[] }) => {
  const { data: userIds, error, refetch } = useSnapTradeUsers()
  const [deleting, setDeleting] = useState<string>()

  if (error?.code === 'forbidden') return <Forbidden error={error} />
  return (
    <Page title="SnapTrade users" lead="Everyone whom this app has registered at SnapTrade.">
      <div className="columns">
        <section aria-label="Users" className="stack">
          {error && (
            <Problem title="The users could not be read" error={error} onRetry={() => void refetch()} />
          )}
          {!userIds && !error && (
            <div className="card skeleton" aria-busy="true">
              <p role="status" className="sr-only">
                Loading users…
              </p>
            </div>
          )}
          {userIds && <UserTable userIds={userIds} people={people} onDelete={setDeleting} />}
        </section>
        <RegisterForm />
      </div>
      {deleting !== undefined && (
        <DeleteUserDialog userId={deleting} onClose={() => setDeleting(undefined)} />
      )}
    </Page>
  )
}
