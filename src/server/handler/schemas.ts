import * as v from 'valibot'
import { type OperationName, operations } from '../../core/operations.js'

const rule = (pattern: RegExp, text: string) => v.pipe(v.string(text), v.regex(pattern, text))
const uuid = rule(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'must be a UUID')
const flag = v.boolean('must be true or false')
const redirect = 'must be a URL of at most 2048 characters'
const rsaKey = 'must be an RSA public key in OpenSSH form, "ssh-rsa AAAA…", of at most 4096 characters'
const oneOf = (...names: [string, ...string[]]) => v.picklist(names, `must be one of ${names.join(', ')}`)

/** The rules for each input, from SnapTrade's OpenAPI description. */
const fields: Record<string, v.GenericSchema> = {
  userId: v.pipe(v.string('must be a string'), v.nonEmpty('must not be empty')),
  rsaPublicKey: v.pipe(
    rule(/^ssh-rsa AAAA[A-Za-z0-9+/]+={0,2}( [^\r\n]*)?$/, rsaKey),
    v.maxLength(4096, rsaKey),
  ),
  authorizationId: uuid,
  connectionId: uuid,
  reconnect: uuid,
  broker: rule(/^[A-Z0-9_-]{1,64}$/i, 'must be the slug of a brokerage, like ALPACA'),
  connectionType: oneOf('read', 'trade', 'trade-if-available'),
  immediateRedirect: flag,
  showCloseButton: flag,
  darkMode: flag,
  // redirect.ts checks the origin, which depends on the request.
  customRedirect: v.pipe(v.string(redirect), v.maxLength(2048, redirect)),
  locale: rule(
    /^(en([-_][a-z0-9]{2,8})*|pt[-_]br)$/i,
    'must be en (also with a region, like en-US) or pt-BR',
  ),
  connectionPortalVersion: oneOf('v4', 'v3', 'v2'),
}

const schemaOf = ({ path, query, body }: (typeof operations)[OperationName]) => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  const names = [...inPath, ...query, ...body].filter((name) => name !== 'userSecret')
  const entries = names.map((name) => {
    const field = fields[name] ?? v.never('has no rule')
    return [name, inPath.includes(name) ? field : v.optional(field)] as const
  })
  return v.strictObject(Object.fromEntries(entries))
}

/**
 * The schema of every operation's input, created from its row. The user's secret is not an input: the server adds it.
 */
export const schemas = Object.fromEntries(
  Object.entries(operations).map(([operation, row]) => [operation, schemaOf(row)]),
) as Record<OperationName, ReturnType<typeof schemaOf>>
