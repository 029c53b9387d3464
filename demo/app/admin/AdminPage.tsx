import { useState } from 'react'
import { useSnapTradeUsers } from 'react-snaptrade-connect'
import { useFocusLater } from '../parts/focus.js'
import { Page } from '../parts/Page.js'
import { Problem } from '../parts/Problem.js'
import type { Person } from '../session/useSession.js'
import { DeleteUserDialog } from './DeleteUserDialog.js'
import { Forbidden } from './Forbidden.js'
import { RegisterForm } from './RegisterForm.js'
import { UserTable } from './UserTable.js'

/** Looking after SnapTrade's users. Whether one may is the backend's to say. */
export const AdminPage = ({ people }: { people: readonly Person[] }) => {
  const { data: userIds, error, isFetching, refetch } = useSnapTradeUsers()
  // The button that opened the dialog goes with its row.
  const { place, focusLater } = useFocusLater<HTMLElement>()
  const [deleting, setDeleting] = useState<string>()

  if (error?.code === 'forbidden') return <Forbidden error={error} />
  return (
    <Page title="SnapTrade users" lead="Everyone whom this app has registered at SnapTrade.">
      <div className="columns">
        <section ref={place} tabIndex={-1} aria-label="Users" className="stack">
          {error && (
            <Problem
              title="The users could not be read"
              error={error}
              onRetry={() => void refetch()}
              isRetrying={isFetching}
            />
          )}
          {!userIds && !error && (
            <p role="status" className="syncing quiet">
              Loading users…
            </p>
          )}
          {userIds && <UserTable userIds={userIds} people={people} onDelete={setDeleting} />}
        </section>
        {userIds && <RegisterForm />}
      </div>
      {deleting !== undefined && (
        <DeleteUserDialog userId={deleting} onClose={() => setDeleting(undefined)} onDeleted={focusLater} />
      )}
    </Page>
  )
}
