import {
  createRouteHandler,
  createWebhookHandler,
  defaultSelfOperations,
} from 'react-snaptrade-connect/server'
import type { Person } from './people.js'
import type { Sessions } from './sessions.js'
import type { SnapTrade } from './snapTrade.js'

/** `/api/snaptrade`: the person comes from the session. Admins may list, register and delete SnapTrade users. */
export const createSnapTradeHandler = (
  sessions: Sessions,
  { client, userSecrets, events, sandbox }: SnapTrade,
) =>
  createRouteHandler<Person>({
    client,
    userSecrets,
    events,
    getUser: (request) => sessions.find(request),
    // In the sandbox people may break their own connections, to try a reconnect.
    selfOperations: sandbox
      ? [...defaultSelfOperations, 'disableBrokerageAuthorization']
      : defaultSelfOperations,
    staffOperations: ['listSnapTradeUsers', 'registerSnapTradeUser', 'deleteSnapTradeUser'],
    isStaff: ({ user }) => user.isAdmin,
  })

/** `/api/webhooks`: what SnapTrade reports, passed on to the pages of the person. */
export const createWebhooks = ({ consumerKey, userSecrets, events }: SnapTrade) =>
  createWebhookHandler({ consumerKey, userSecrets, events })
