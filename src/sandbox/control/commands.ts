import * as v from 'valibot'
import type { Sandbox } from '../contract.js'
import { scenarios } from '../scenarios.js'
import { readFailBody } from './failBody.js'
import type { Journal } from './journal.js'

interface Parts {
  sandbox: Sandbox
  journal: Journal
}

const text = (name: string) =>
  v.pipe(v.string(`${name} must be a string`), v.minLength(1, `${name} is empty`))

/** Validates a body. Throws a `TypeError` that names the invalid field. */
const read = <const Entries extends v.ObjectEntries>(entries: Entries, body: unknown) => {
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `${issue.received} is not known here`
    return issue.received === 'undefined' ? `${issue.expected} is missing` : 'The body must be a JSON object'
  })
  const result = v.safeParse(schema, body)
  if (!result.success) throw new TypeError(result.issues[0].message)
  return result.output
}

/** 100 years. Later dates cannot be formatted. */
const LONGEST_ADVANCE = 100 * 365 * 86_400_000

const advance = (sandbox: Sandbox, body: unknown) => {
  const duration = (name: string) =>
    v.optional(v.pipe(v.number(`${name} must be a number`), v.minValue(0, `${name} must not be negative`)))
  const { ms, seconds } = read({ ms: duration('ms'), seconds: duration('seconds') }, body)
  if ((ms === undefined) === (seconds === undefined)) throw new TypeError('Pass either ms or seconds')
  const milliseconds = ms ?? (seconds ?? 0) * 1000
  if (milliseconds > LONGEST_ADVANCE) throw new TypeError('This is more than 100 years')
  sandbox.advance(milliseconds)
}

const connectionEntries = {
  userId: v.optional(text('userId')),
  broker: text('broker'),
  type: v.optional(v.picklist(['read', 'trade'], 'type must be read or trade')),
  disabled: v.optional(v.boolean('disabled must be true or false')),
  username: v.optional(text('username')),
  scenario: v.optional(
    v.picklist(
      Object.keys(scenarios) as (keyof typeof scenarios)[],
      'scenario is not one of the Sandbox brokerage',
    ),
  ),
  isSyncing: v.optional(v.boolean('isSyncing must be true or false')),
}

/**
 * The commands `POST /sandbox/<name>`, named like the sandbox's methods. Each takes and returns a JSON object. Throws
 * an `Error` if something does not exist or the body is not valid.
 */
export const commands: Readonly<Record<string, (parts: Parts, body: unknown) => object>> = {
  fail: ({ sandbox }, body) => {
    const { target, failure } = readFailBody(body)
    sandbox.fail(target, failure)
    return { id: sandbox.failures.at(-1)?.id, operation: target, ...failure }
  },
  recover: ({ sandbox }, body) => {
    sandbox.recover(read({ id: v.optional(text('id')) }, body).id)
    return {}
  },
  advance: ({ sandbox }, body) => {
    advance(sandbox, body)
    return { now: new Date(sandbox.now()).toISOString() }
  },
  reset: ({ sandbox, journal }, body) => {
    read({}, body)
    sandbox.reset()
    journal.clear()
    return { now: new Date(sandbox.now()).toISOString() }
  },
  addUser: ({ sandbox }, body) => {
    const { userId, rsaPublicKey } = read(
      { userId: text('userId'), rsaPublicKey: v.optional(text('rsaPublicKey')) },
      body,
    )
    return sandbox.addUser({ userId, ...(rsaPublicKey === undefined ? {} : { rsaPublicKey }) })
  },
  deleteUser: ({ sandbox }, body) => {
    sandbox.deleteUser(read({ userId: text('userId') }, body).userId)
    return {}
  },
  addConnection: ({ sandbox }, body) => sandbox.addConnection(read(connectionEntries, body)),
  disableConnection: ({ sandbox }, body) => {
    sandbox.disableConnection(read({ connectionId: text('connectionId') }, body).connectionId)
    return {}
  },
  deleteConnection: ({ sandbox }, body) => {
    sandbox.deleteConnection(read({ connectionId: text('connectionId') }, body).connectionId)
    return {}
  },
}
