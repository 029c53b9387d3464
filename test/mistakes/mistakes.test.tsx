import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import {
  ConnectBrokerButton,
  type CreateConfigParameters,
  createConfig,
  http,
  SnapTradeError,
  SnapTradeProvider,
} from 'react-snaptrade-connect'
import { en } from 'react-snaptrade-connect/locales'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { failure } from '../setup/failure.js'
import { fakePopup } from '../setup/fakePopup.js'
import { startBackends } from './startBackends.js'

const { origin, sandboxUrl, closedUrl, log, stop } = await startBackends()
afterAll(stop)

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Returns the URL of a backend for `http()`. */
const at = (backend: string) => `${origin}/${backend}/api/snaptrade`

/** Node's fetch rejects jsdom's AbortSignal. */
const transportTo = (url: string) =>
  http(url, { fetch: (input, { signal: _, ...init } = {}) => fetch(input, init), retryDelay: 1 })

/** Clicks the button. Returns the messages for the developer and for the person. */
const press = async (url: string, portal: CreateConfigParameters['portal'] = { origins: [sandboxUrl] }) => {
  fakePopup()
  render(
    <SnapTradeProvider config={createConfig({ transport: transportTo(url), portal })}>
      <ConnectBrokerButton />
    </SnapTradeProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Connect a brokerage' }))
  const person = (await screen.findByRole('alert')).textContent
  const written = vi.mocked(console.error).mock.calls.map(([text]) => String(text))
  expect(written).toHaveLength(1)
  return { developer: written[0] ?? '', person }
}

const general = 'Something went wrong on our side. Try again later, or contact support.'
const unreachable = "We couldn't reach the service. Try again."

interface Mistake {
  url: string
  portal?: CreateConfigParameters['portal']
  /** What happened, where, and how to fix it. */
  developer: string[]
  /** What happened, and what to do. */
  person: string
}

const mistakes: Record<string, Mistake> = {
  'no backend': {
    url: `${closedUrl}/api/snaptrade`,
    developer: [`No response from ${closedUrl}/api/snaptrade`, 'Start the server', '(CORS)', '[network]'],
    person: "We couldn't reach the service. Check that you're online and try again.",
  },
  'no backend behind the proxy of a development server': {
    url: at('proxyWithoutBackend'),
    developer: [
      'HTTP 500 with',
      `from ${at('proxyWithoutBackend')}/snapTrade/login, no readable error`,
      'check that the backend is running',
      '[server_error]',
    ],
    person: general,
  },
  'a wrong path, or no route handler: plain 404': {
    url: at('plain404'),
    developer: [
      'No signing backend: got HTTP 404 with',
      `from ${at('plain404')}/snapTrade/login`,
      'Mount the route handler at this address',
      '[backend_not_found]',
    ],
    person: unreachable,
  },
  'a page for every path, as single-page apps have it': {
    url: at('spaFallback'),
    developer: [
      'No signing backend: got HTTP 200 with text/html',
      `from ${at('spaFallback')}/snapTrade/login`,
      'Mount the route handler at this address',
      '[backend_not_found]',
    ],
    person: unreachable,
  },
  'a wrong consumer key': {
    url: at('wrongKey'),
    developer: [
      `SnapTrade at ${sandboxUrl}/api/v1 rejected this server's credentials`,
      'Check SNAPTRADE_CLIENT_ID, SNAPTRADE_CONSUMER_KEY',
      '[signature_invalid]',
    ],
    person: general,
  },
  'a wrong client id': {
    url: at('wrongClientId'),
    developer: [
      `SnapTrade at ${sandboxUrl}/api/v1 rejected this server's credentials`,
      "The sandbox's keys require its URL as `baseUrl`",
      '[signature_invalid]',
    ],
    person: general,
  },
  'a sandbox that is not running': {
    url: at('sandboxNotRunning'),
    developer: [`No response from ${closedUrl} (ECONNREFUSED)`, 'Is the sandbox running?', '[network]'],
    person: "We couldn't reach the service. Check that you're online and try again.",
  },
  'a sandbox that is not trusted': {
    url: at('working'),
    portal: {},
    developer: [
      `The link is on ${sandboxUrl}, which is not in portal.origins`,
      'createConfig({ portal: { origins } })',
      '[link_untrusted]',
    ],
    person: general,
  },
  'a callbackUrl of another site': {
    url: at('working'),
    portal: { origins: [sandboxUrl], callbackUrl: 'https://other.example/connected' },
    developer: [
      'If https://other.example is yours, add it to redirectOrigins',
      'your `callbackUrl`',
      '[invalid_input]',
    ],
    person: general,
  },
  'signed out': {
    url: at('signedOut'),
    developer: ['Not signed in: getUser returned null', 'has your session', '[unauthorized]'],
    person: "You're signed out. Sign in and try again.",
  },
}

it.each(Object.entries(mistakes))('error: %s', async (_, { url, portal, ...expected }) => {
  const { developer, person } = await press(url, portal)
  for (const part of expected.developer) expect(developer).toContain(part)
  expect(person).toBe(expected.person)
})

it('error: no keys in the environment of the server', async () => {
  const { developer, person } = await press(at('noEnvironment'))
  expect(developer).toContain('SNAPTRADE_CLIENT_ID is not set. Set the environment variable')
  expect(person).toBe(general)
  await waitFor(() =>
    expect(log()).toContain(
      'SNAPTRADE_CLIENT_ID is not set. Set the environment variable, or pass `clientId`.',
    ),
  )
  expect(log()).toContain('the sandbox prints its own when it starts')
})

it('error: a restarted backend that kept secrets in memory', async () => {
  const connect = () => transportTo(at('memoryStore')).request('loginSnapTradeUser', {})
  expect(await connect()).toHaveProperty('redirectURI')
  await fetch(`${origin}/restart`)
  const { developer, person } = await press(at('memoryStore'))
  expect(developer).toContain('SnapTrade already has the user "ada", but userSecrets has neither a secret')
  expect(developer).toContain("Open the sandbox's URL in a browser, delete the user there")
  expect(developer).toContain('[user_secret_missing]')
  expect(person).toBe(general)
})

it('error: no provider', () => {
  const attempt = () => render(<ConnectBrokerButton />)
  expect(attempt).toThrow(
    'useConnectBroker needs a <SnapTradeProvider config={config}> around it, or a config of its own.',
  )
})

it.each([
  ['connected', 'begins with neither "/" nor "https://"'],
  ['https://', 'begins with neither "/" nor "https://"'],
  ['//other.example/connected', 'points to another site'],
])('error: an invalid callbackUrl: %s', (callbackUrl, problem) => {
  const attempt = () => createConfig({ transport: transportTo(at('working')), portal: { callbackUrl } })
  expect(attempt).toThrow(
    `portal.callbackUrl ${problem}. Write "/connected" or "https://app.example.com/connected".`,
  )
})

it('error: on a server without an absolute URL', async () => {
  vi.stubGlobal('location', undefined)
  const error = await failure(http('/api/snaptrade').request('listBrokerageAuthorizations', {}))
  vi.unstubAllGlobals()
  expect(error.message).toContain(
    `"/api/snaptrade" is a path. Outside a browser write http('https://app.example.com/api/snaptrade').`,
  )
})

it('behavior: a caught error of the setup also has a text for people', () => {
  for (const code of ['provider_missing', 'config_invalid', 'config_missing'] as const) {
    expect(en.errors[new SnapTradeError(code).code] ?? en.errors.default).toBe(general)
  }
})
