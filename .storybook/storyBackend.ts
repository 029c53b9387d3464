import { QueryClient } from '@tanstack/react-query'
import { type Config, createConfig, http } from 'react-snaptrade-connect'
import { createSandbox, type Sandbox } from 'react-snaptrade-connect/sandbox'
import { createTestBackend, type TestBackend } from 'react-snaptrade-connect/testing'
import { servePortal } from './servePortal.js'

/** What stands behind one story: a SnapTrade and a backend of its own, all in this page. */
export interface StoryBackend extends TestBackend {
  config: Config
  client: QueryClient
  stop: () => void
}

/** Whose stories they are. */
export const userId = 'storybook'

const backends = new Map<string, StoryBackend>()

const create = (): StoryBackend => {
  // A page of the docs has many stories, and a browser many tabs: none may answer for another.
  const clientId = `STORY-${crypto.randomUUID()}`
  const portalUrl = new URL(`${import.meta.env.BASE_URL}portal.html`, document.baseURI).href
  const sandbox = createSandbox({ clientId, url: location.origin, portalUrl })
  return {
    ...createTestBackend({ sandbox, userId }),
    config: createConfig({
      transport: http(`/api/snaptrade/${clientId}`),
      portal: { origins: [sandbox.portal] },
    }),
    client: new QueryClient(),
    stop: servePortal(sandbox),
  }
}

/** Makes a new backend for a story. One it had before is gone, with everything in it. */
export const renewBackend = async (
  storyId: string,
  prepare?: (sandbox: Sandbox) => unknown,
): Promise<StoryBackend> => {
  backends.get(storyId)?.stop()
  const backend = create()
  backends.set(storyId, backend)
  await prepare?.(backend.sandbox)
  return backend
}

/** The backend of a story, for its decorators and tests. */
export const backendOf = ({ id }: { id: string }): StoryBackend => {
  const backend = backends.get(id)
  if (!backend) throw new Error(`The story "${id}" has no backend.`)
  return backend
}

/** The backend that a request is for. */
export const backendAt = (clientId: unknown): StoryBackend | undefined =>
  [...backends.values()].find(({ sandbox }) => sandbox.clientId === clientId)
