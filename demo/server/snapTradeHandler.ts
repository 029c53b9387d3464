import {
  createRouteHandler,
  createWebhookHandler,
  defaultSelfOperations,
} from 'react-snaptrade-connect/server'
import type { Person } from './people.js'
import type { Sessions } from './sessions.js'
import type { SnapTrade } from './snapTrade.js'

/** `/api/snaptrade`: who is signed in comes from the session, and admins may look after SnapTrade's users. */
export const createSnapTradeHandler = (
  sessions: Sessions,
  { client, userSecrets, events, sandbox }: SnapTrade,
) =>
  createRouteHandler<Person>({
    client,
    userSecrets,
    events,
    getUser: (request) => sessions.find(request),
    // Everyone may break a connection of theirs in the sandbox, to try out a reconnect.
    selfOperations: sandbox
      ? [...defaultSelfOperations, 'disableBrokerageAuthorization']
      : defaultSelfOperations,
    staffOperations: ['listSnapTradeUsers', 'registerSnapTradeUser', 'deleteSnapTradeUser'],
    isStaff: ({ user }) => user.isAdmin,
  })

/** `/api/webhooks`: what SnapTrade reports. The pages of the person hear of it. */
export const createWebhooks = ({ consumerKey, userSecrets, events }: SnapTrade) =>
  createWebhookHandler({ consumerKey, userSecrets, events })
