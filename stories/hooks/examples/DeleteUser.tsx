import { useDeleteUser, useSnapTradeUsers } from 'react-snaptrade-connect'
import { HookResult } from '../HookResult.js'

export const DeleteUser = () => {
  const { data: userIds } = useSnapTradeUsers()
  const deletion = useDeleteUser()
  return (
    <>
      <button type="button" onClick={() => deletion.mutate()}>
        Delete me
      </button>
      <ul>
        {userIds?.map((userId) => (
          <li key={userId}>
            <button type="button" onClick={() => deletion.mutate({ userId })}>
              Delete {userId}
            </button>
          </li>
        ))}
      </ul>
      <HookResult of={deletion} />
    </>
  )
}
