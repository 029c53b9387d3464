import { createRouteHandler } from 'react-snaptrade-connect/server'
import type { Person } from './people.js'
import type { Sessions } from './sessions.js'
import type { SnapTrade } from './snapTrade.js'

/** `/api/snaptrade`: who is signed in comes from the session, and admins may look after SnapTrade's users. */
export const createSnapTradeHandler = (sessions: Sessions, { client, userSecrets, sandbox }: SnapTrade) =>
  createRouteHandler<Person>({
    client,
    userSecrets,
    getUser: (request) => sessions.find(request),
    authorize: ({ operation, user }) => {
      // Everyone may break a connection of theirs in the sandbox, to try out mending it.
      if (operation === 'disableBrokerageAuthorization') return user !== null && sandbox !== undefined
      return user?.isAdmin === true
    },
  })
