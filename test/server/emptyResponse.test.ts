import { expect, it } from 'vitest'
import { custom } from '../../src/transports/custom.js'
import { http } from '../../src/transports/http.js'
import { everything } from '../setup/everything.js'
import { createChain, failureOf, UUID, watchSecrets } from './chain.js'

watchSecrets()

const empty = {
  '204': () => new Response(null, { status: 204 }),
  '200 without a body': () => new Response('', { status: 200 }),
  '202 with a text': () =>
    new Response('Accepted', { status: 202, headers: { 'content-type': 'text/plain' } }),
}
const confirmed = [
  ['deleteConnection', { connectionId: UUID }, { connection_id: UUID }],
  ['refreshBrokerageAuthorization', { authorizationId: UUID }, { detail: '' }],
  ['disableBrokerageAuthorization', { authorizationId: UUID }, { detail: '' }],
  ['deleteSnapTradeUser', { userId: 'ada' }, { status: 'deleted', userId: 'ada' }],
] as const
const cells = Object.entries(empty).flatMap(([name, respond]) =>
  confirmed.map(([operation, input, output]) => ({ name, operation, input, output, respond })),
)

it.each(cells)(
  'behavior: $operation: $name from SnapTrade is a success',
  async ({ operation, input, output, respond }) => {
    const { ada, userSecrets } = createChain({ ...everything(), fetch: async () => respond() })
    await userSecrets.set('ada', 'a secret')
    expect(await ada(operation, input)).toMatchObject(output)
    expect(await userSecrets.get('ada')).toBe(operation === 'deleteSnapTradeUser' ? undefined : 'a secret')
  },
)

it.each(cells)(
  'behavior: $operation: $name from a backend is a success',
  async ({ operation, input, output, respond }) => {
    const { request } = http('http://app.test/api', { fetch: async () => respond(), retryCount: 0 })
    expect(await request(operation, input)).toMatchObject(output)
  },
)

it.each(confirmed)(
  'behavior: %s: a custom transport may return nothing',
  async (operation, input, output) => {
    const { request } = custom({ request: async () => undefined as never, retryCount: 0 })
    expect(await request(operation, input)).toMatchObject(output)
  },
)

it.each(['listBrokerageAuthorizations', 'loginSnapTradeUser'] as const)(
  'error: %s has to return something',
  async (operation) => {
    const { ada, userSecrets } = createChain({ fetch: async () => new Response(null, { status: 204 }) })
    await userSecrets.set('ada', 'a secret')
    expect(await failureOf(ada(operation, {}))).toMatchObject({ code: 'invalid_response' })
  },
)

it('error: an HTML page is not a confirmation', async () => {
  const page = () => new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } })
  const { request } = http('http://app.test/api', { fetch: async () => page(), retryCount: 0 })
  expect(await failureOf(request('deleteConnection', { connectionId: UUID }))).toMatchObject({
    code: 'backend_not_found',
  })
  const { ada, userSecrets } = createChain({ fetch: async () => page() })
  await userSecrets.set('ada', 'a secret')
  expect(await failureOf(ada('deleteConnection', { connectionId: UUID }))).toMatchObject({
    code: 'invalid_response',
  })
})
