import type { Sandbox } from '../contract.js'
import type { Journal } from './journal.js'
import { namedFailures, nameOf } from './namedFailures.js'

/** Returns the body of `GET /sandbox/state`: everything except secrets. */
export const controlState = ({ sandbox, journal }: { sandbox: Sandbox; journal: Journal }) => ({
  now: new Date(sandbox.now()).toISOString(),
  api: sandbox.api,
  portal: sandbox.portal,
  clientId: sandbox.clientId,
  users: sandbox.users.map(({ userId, rsaPublicKey, connections }) => ({
    userId,
    isEncrypted: rsaPublicKey !== undefined,
    connections,
  })),
  failures: sandbox.failures.map(({ id, target, failure, left }) => ({
    id,
    operation: target,
    name: nameOf(target, failure)?.name ?? null,
    // `null` in JSON: without a limit.
    left,
    ...failure,
  })),
  namedFailures: namedFailures.map(({ name, label }) => ({ name, label })),
  requests: journal.requests,
  events: journal.events,
})
