import fc from 'fast-check'
import { operations } from '../../../src/core/operations.js'

const rows = Object.values(operations)
const UUIDS = ['cf371bb4-a475-4f17-ab94-d0fee699960d', '8b5f262d-4bb9-365d-888a-202bd3b15fa1']
const people = ['ada', 'bob', 'eve', 'root']

const evil = fc.constantFrom(
  '',
  ' ',
  '\0',
  '../..',
  '%2e%2e%2f',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  "' OR 1=1--",
  '<script>',
  '{{7*7}}',
  '\u202e',
  '\ud800',
  'a'.repeat(300),
  '\r\nset-cookie: a=b',
  'https://evil.test',
  'javascript:alert(1)',
)
const text = fc.oneof(
  evil,
  fc.constantFrom(...people, ...UUIDS, 'ALPACA', 'trade', 'en'),
  fc.string({ maxLength: 30 }),
)
const fields = [
  ...new Set(rows.flatMap(({ query, body }) => [...query, ...body])),
  'clientId',
  'consumerKey',
  'timestamp',
  '__proto__',
  'x',
]
const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...fields) }, { weight: 1, arbitrary: text })
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.array(text, { maxLength: 2 }),
  fc.object({ maxDepth: 2 }),
)

const fill = (pattern: string, id: string) =>
  pattern.replace(/\{\w+\}/, () => encodeURIComponent(id.replace(/[\ud800-\udfff]/g, '?')))
const id = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...UUIDS) }, { weight: 1, arbitrary: text })
const method = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD')
const target = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...rows), id)
      .map(([row, one]) => ({ method: row.method as string, path: fill(row.path, one) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(method, fc.constantFrom(...rows), id)
      .map(([other, row, one]) => ({ method: other, path: fill(row.path, one) })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(method, text).map(([other, part]) => ({ method: other, path: `/${part}` })),
  },
)

const entry = fc.tuple(name, text)
const query = fc.oneof(
  { weight: 9, arbitrary: fc.constant<[string, string][]>([]) },
  { weight: 1, arbitrary: fc.array(entry, { maxLength: 3 }) },
)
const object = fc.dictionary(name, value, { maxKeys: 4 }).map((fieldsOf) => JSON.stringify(fieldsOf))
const body = fc.oneof(
  { weight: 9, arbitrary: fc.constant('{}') },
  { weight: 4, arbitrary: object },
  {
    weight: 1,
    arbitrary: fc.oneof(
      text,
      fc.json(),
      fc.constant(`{"broker":${'['.repeat(500)}`),
      fc.constant('x'.repeat(20_000)),
    ),
  },
)
const header = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://evil.test' },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'null' },
      { origin: 'https://evil.test' },
      { 'x-snaptrade-user-secret': 'stolen' },
      { 'content-type': 'text/plain' },
      { 'content-length': '5' },
      { 'x-forwarded-host': 'evil.test' },
      { 'x-http-method-override': 'DELETE' },
    ),
  },
)

/** A request of an attacker. */
export interface HostileRequest {
  target: { method: string; path: string }
  query: [string, string][]
  headers: Record<string, string>
  body: string
  /** '' if signed out. */
  person: string
}

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.record({
  target,
  query,
  headers: header,
  body,
  person: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...people) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
})
