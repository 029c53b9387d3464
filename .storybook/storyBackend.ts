import { QueryClient } from '@tanstack/react-query'
import { type Config, createConfig, http } from 'react-snaptrade-connect'
import { createSandbox, type Sandbox } from 'react-snaptrade-connect/sandbox'
import { createWebhookHandler, memoryEvents } from 'react-snaptrade-connect/server'
import { createTestBackend, type TestBackend } from 'react-snaptrade-connect/testing'
import { makeResponseOdd } from './oddData.js'
import { type Scenario, userId } from './scenarios.js'
import { servePortal } from './servePortal.js'

export { userId } from './scenarios.js'

/** The SnapTrade and the backend of one story, both in this page. */
export interface StoryBackend extends TestBackend {
  config: Config
  client: QueryClient
  /** Milliseconds before each response. */
  latency: number
  isOffline: boolean
  stop: () => void
}

/** Parameters of a story's backend. */
export interface StoryBackendParameters {
  scenario?: Scenario | undefined
  latency?: number
  /** Changes the sandbox of this story only. */
  prepare?: ((sandbox: Sandbox) => unknown) | undefined
}

const backends = new Map<string, StoryBackend>()

const create = ({ scenario = { title: '' }, latency = 0 }: StoryBackendParameters): StoryBackend => {
  // A docs page has many stories, and a browser many tabs. The id keeps their requests apart.
  const clientId = `STORY-${crypto.randomUUID()}`
  const portalUrl = new URL(`${import.meta.env.BASE_URL}portal.html`, document.baseURI).href
  const events = memoryEvents()
  const sandbox = createSandbox({
    accountsDelay: 0,
    // Signed webhooks, as SnapTrade sends them, to a handler in this page.
    webhooks: {
      url: `${location.origin}/api/webhooks`,
      fetch: (input, init) => webhooks(new Request(input, init)),
    },
    ...scenario.options,
    clientId,
    url: location.origin,
    portalUrl,
  })
  const webhooks = createWebhookHandler({ consumerKey: sandbox.consumerKey, events })
  const { isSignedIn = true, isStaff = true, isOffline = false, isOdd = false } = scenario
  const backend = createTestBackend({
    sandbox,
    events,
    getUser: () => (isSignedIn ? { id: userId } : null),
    staffOperations: [
      'listSnapTradeUsers',
      'registerSnapTradeUser',
      'deleteSnapTradeUser',
      'disableBrokerageAuthorization',
    ],
    isStaff: () => isStaff,
  })
  const answerOddly = async (request: Request) => makeResponseOdd(await backend.handler(request))
  return {
    ...backend,
    ...(isOdd && { handler: Object.assign(answerOddly, backend.handler) }),
    latency,
    isOffline,
    config: createConfig({
      transport: http(`/api/snaptrade/${clientId}`, { retryDelay: 50 }),
      portal: { origins: [sandbox.portal] },
    }),
    client: new QueryClient(),
    stop: servePortal(sandbox),
  }
}

/** Creates a new backend for a story and drops the previous one with its data. */
export const renewBackend = async (
  storyId: string,
  parameters: StoryBackendParameters,
): Promise<StoryBackend> => {
  backends.get(storyId)?.stop()
  const backend = create(parameters)
  backends.set(storyId, backend)
  await parameters.scenario?.prepare?.(backend.sandbox)
  await parameters.prepare?.(backend.sandbox)
  return backend
}

/** Drops the backend of a story that has ended, its cached data, and what the package has stored in the browser. */
export const dropBackend = ({ id }: { id: string }): void => {
  const backend = backends.get(id)
  backends.delete(id)
  backend?.stop()
  backend?.client.clear()
  for (const storage of [sessionStorage, localStorage])
    for (const key of Object.keys(storage)) if (key.startsWith('snaptrade-connect:')) storage.removeItem(key)
}

/** Returns the backend of a story, for its decorators and tests. */
export const backendOf = ({ id }: { id: string }): StoryBackend => {
  const backend = backends.get(id)
  if (!backend) throw new Error(`The story "${id}" has no backend.`)
  return backend
}

/** Returns the backend of a request. */
export const backendAt = (clientId: unknown): StoryBackend | undefined =>
  [...backends.values()].find(({ sandbox }) => sandbox.clientId === clientId)
