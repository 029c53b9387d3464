import fc from 'fast-check'

/** How SnapTrade, or a proxy in between, responds to a request. */
export type HostileResponse = (
  url: string,
  init: RequestInit | undefined,
  honest: () => Promise<Response>,
) => Promise<Response>

const status = fc.constantFrom(200, 201, 202, 400, 401, 402, 403, 404, 409, 425, 429, 500, 501, 502, 503, 599)
const codes = fc.constantFrom<unknown>(
  '1076',
  1083,
  1010,
  '0000',
  'throttled',
  'unauthorized',
  'user_exists',
  null,
  {},
  undefined,
)

/** Repeats the request, in each place that can contain a text. */
const echo = fc.tuple(status, codes).map(
  ([code, providerCode]): HostileResponse =>
    async (url, init) => {
      const all = `${url} ${decodeURIComponent(url)} ${init?.body ?? ''}`
      const body = {
        detail: all,
        error: all,
        userSecret: 'invented-secret/+ é-0123',
        [all]: [all],
        code: providerCode,
        requestId: all,
      }
      const headers = { 'x-request-id': encodeURIComponent(url), 'x-ratelimit-reset': 'soon' }
      return Response.json(url.includes('authorizations') ? [body] : body, { status: code, headers })
    },
)

const value = fc.tuple(status, fc.jsonValue({ maxDepth: 3 })).map(
  ([code, data]): HostileResponse =>
    async () =>
      Response.json(data, { status: code }),
)
const broken = fc
  .tuple(
    status,
    fc.constantFrom('', '<h1>Bad gateway</h1>', '[{"id":', '[['.repeat(200), '\ufeff[]', 'null', '"x"'),
  )
  .map(
    ([code, text]): HostileResponse =>
      async () =>
        new Response(text, { status: code, headers: { 'content-type': 'text/html', 'retry-after': '1e9' } }),
  )
const registration = fc
  .oneof(fc.constant('invented-secret-0123'), fc.constantFrom<unknown>(null, 7, {}, [], '', true))
  .map(
    (userSecret): HostileResponse =>
      async () =>
        Response.json({ userId: 'eve', userSecret, redirectURI: 'javascript:1' }),
  )
const exception: HostileResponse = async (url) => {
  throw Object.assign(new TypeError(`fetch failed: ${url}`), { cause: { code: 'ECONNRESET', url } })
}
const afterwards: HostileResponse = async (url, init, honest) => {
  await honest()
  return exception(url, init, honest)
}
const silence: HostileResponse = () => new Promise(() => {})
const breakOff: HostileResponse = async (url) =>
  new Response(new ReadableStream({ pull: (controller) => controller.error(new Error(url)) }))
const redirect: HostileResponse = async (url) =>
  new Response(null, { status: 302, headers: { location: `https://evil.test/?${url}` } })
const emptyBody = fc.constantFrom(204, 205).map(
  (code): HostileResponse =>
    async () =>
      new Response(null, { status: code }),
)

export const hostileResponse: fc.Arbitrary<HostileResponse> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<HostileResponse>((_url, _init, honest) => honest()) },
  { weight: 4, arbitrary: echo },
  { weight: 2, arbitrary: value },
  { weight: 2, arbitrary: broken },
  { weight: 2, arbitrary: registration },
  { weight: 1, arbitrary: emptyBody },
  { weight: 3, arbitrary: fc.constantFrom(exception, afterwards, silence, breakOff, redirect) },
)
