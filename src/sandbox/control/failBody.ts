import * as v from 'valibot'
import { operations } from '../../core/operations.js'
import type { FailureTarget, SandboxFailure } from '../failures.js'
import { namedFailures } from './namedFailures.js'

/** The possible values of `operation`: SnapTrade's ids, and the sandbox's own targets. */
export const failureTargets = ['*', ...Object.keys(operations), 'portal', 'portalLogin'] as FailureTarget[]

/** Names are compared without `_` and case, because SnapTrade's older SDKs write `login_snap_trade_user`. */
const bare = (name: string) => name.replaceAll('_', '').toLowerCase()
const targets = new Map(failureTargets.map((name) => [bare(name), name]))

const target = v.pipe(
  v.string('operation must be a string'),
  v.transform((name) => targets.get(bare(name))),
  v.custom<FailureTarget>(
    (found) => found !== undefined,
    'operation must be "*", "portal", "portalLogin", or a SnapTrade operation such as "loginSnapTradeUser"',
  ),
)

const number = (name: string, least: number, most: number) =>
  v.pipe(
    v.number(`${name} must be a number`),
    v.minValue(least, `${name} must be at least ${least}`),
    v.maxValue(most, `${name} must be at most ${most}`),
  )
const wholeNumber = (name: string, least: number, most: number) =>
  v.pipe(number(name, least, most), v.integer(`${name} must be a whole number`))

const schema = v.strictObject(
  {
    operation: v.optional(target, '*'),
    name: v.optional(
      v.picklist(
        namedFailures.map(({ name }) => name),
        'name is not one of the named failures in GET /sandbox/state',
      ),
    ),
    status: v.optional(wholeNumber('status', 200, 599)),
    code: v.optional(
      v.pipe(v.union([v.string(), v.number()], 'code must be a string or a number'), v.transform(String)),
    ),
    detail: v.optional(v.string('detail must be a string')),
    retryAfter: v.optional(number('retryAfter', 0, 86_400)),
    times: v.optional(wholeNumber('times', 1, 1e9)),
    delay: v.optional(number('delay', 0, 600_000)),
    body: v.optional(v.unknown()),
    html: v.optional(v.string('html must be a string')),
  },
  (issue) =>
    `${issue.expected === 'never' ? `${issue.received} is not known here` : 'The body must be an object'}`,
)

/** Validates the body of `POST /sandbox/fail`. Throws a `TypeError` that names the invalid field. */
export const readFailBody = (body: unknown): { target: FailureTarget; failure: SandboxFailure } => {
  const result = v.safeParse(schema, body)
  if (!result.success) throw new TypeError(result.issues[0].message)
  const { operation, name, ...given } = result.output
  const named = namedFailures.find((one) => one.name === name)
  if (named) {
    const { times } = given
    return {
      target: named.target ?? operation,
      failure: { ...named.failure, ...given, ...(times === undefined ? {} : { times }) },
    }
  }
  // Without its own response, a failure would only be a delay.
  const isDelay = given.delay !== undefined && given.code === undefined && given.detail === undefined
  const hasResponse = given.status !== undefined || given.body !== undefined || given.html !== undefined
  const status = operation === 'portalLogin' || hasResponse || isDelay ? given.status : 500
  return { target: operation, failure: { ...given, ...(status === undefined ? {} : { status }) } }
}
