import type { Connection } from 'react-snaptrade-connect'
import { expect, it } from 'vitest'
import { rememberConnections } from '../../src/portal/effects/connectionsBefore.js'
import { findOutcome } from '../../src/portal/verify.js'

const connection = (id: string, fields: Partial<Connection> = {}) =>
  ({ id, type: 'read', disabled: false, ...fields }) as Connection

it.each([
  ['no new connection', [connection('a')], [connection('a')], undefined, undefined],
  ['a new connection', [connection('a')], [connection('a'), connection('b')], undefined, 'b'],
  ['a fixed connection', [connection('a', { disabled: true })], [connection('a')], undefined, 'a'],
  [
    'a connection upgraded to trading',
    [connection('a')],
    [connection('a', { type: 'trade' })],
    undefined,
    'a',
  ],
  [
    'a new connection that is already broken',
    [],
    [connection('b', { disabled: true })],
    undefined,
    undefined,
  ],
  ['the connection to reconnect, fixed', [connection('a', { disabled: true })], [connection('a')], 'a', 'a'],
  [
    'another one than that to reconnect',
    [connection('a', { disabled: true })],
    [connection('a', { disabled: true }), connection('b')],
    'a',
    undefined,
  ],
  ['a connection removed in the meantime', [connection('a')], [], undefined, undefined],
])('behavior: %s', (_, before, now, reconnect, outcome) => {
  const byId = rememberConnections(before)
  const sought = { reconnect, startedAt: Date.now(), claimed: new Map<string, number>() }
  expect(findOutcome({ byId, isLate: false }, now, sought)?.id).toBe(outcome)
})
