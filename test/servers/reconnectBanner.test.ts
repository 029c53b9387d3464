import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, type BrowserContext, chromium } from 'playwright'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '../../src/sandbox.js'
import { toNodeListener } from '../../src/server.js'
import { findHeadlessShell } from '../browser/findChromium.mjs'
import { startLiveBackend } from './startLiveBackend.js'
import { startRedis } from './startRedis.js'

const PAGE = '<!doctype html><html lang="en"><main></main><script type="module" src="/page.js"></script>'

let redis: Awaited<ReturnType<typeof startRedis>>
let browser: Browser
let script = ''

beforeAll(async () => {
  redis = await startRedis()
  browser = await chromium.launch({
    executablePath: findHeadlessShell() ?? '',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  })
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'bannerPage.tsx')],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    write: false,
    logLevel: 'silent',
  })
  script = outputFiles[0]?.text ?? ''
})
afterAll(async () => {
  await browser?.close()
  redis?.stop()
})

/** A SnapTrade over HTTP that sends its webhooks to the URL that `sendTo` sets. */
const startSandbox = async () => {
  let webhooks = ''
  const delivered: string[] = []
  const sandbox = createSandbox({
    clientId: 'CLIENT',
    consumerKey: 'key',
    webhooks: {
      url: 'http://127.0.0.1/webhooks',
      fetch: (_, init) => fetch(webhooks, init),
      onDelivery: ({ isDelivered, webhookId }) => isDelivered && delivered.push(webhookId),
    },
  })
  const server = createServer(toNodeListener((request) => sandbox.fetch(request)))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sendTo = (url: string) => {
    webhooks = url
  }
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
  return { sandbox, baseUrl, delivered, sendTo }
}

/** Signs a user in, in a new browser context, at the backend that will serve the page. */
const signIn = async (origin: string, user: string) => {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  await context.addCookies([{ name: 'user', value: user, url: origin }])
  await context.route(`${origin}/`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }))
  await context.route(`${origin}/page.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  )
  expect((await context.request.post(`${origin}/api/snapTrade/login`)).status()).toBe(200)
  return context
}

/** Opens the page, and waits for its list of connections and its event stream. */
const openPage = async (context: BrowserContext, origin: string) => {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  const responses = ['authorizations', 'events'].map((path) => page.waitForResponse(`${origin}/api/${path}`))
  await page.goto(origin)
  for (const response of await Promise.all(responses)) expect(response.status()).toBe(200)
  await page.getByRole('heading', { name: 'Portfolio' }).waitFor()
  return { banner: page.getByRole('region', { name: 'Kraken is no longer connected.' }), errors }
}

it.each(['ioredis', 'node-redis'] as const)(
  'behavior: %s: a webhook to one process shows the banner in the page at the other, to that person alone',
  async (library) => {
    const { sandbox, baseUrl, delivered, sendTo } = await startSandbox()
    const settings = { redisPort: redis.port, library, consumerKey: 'key', baseUrl }
    const [one, other] = await Promise.all([startLiveBackend(settings), startLiveBackend(settings)])
    sendTo(`${one}/webhooks`)
    const [ofAda, ofBen] = [await signIn(other, 'ada'), await signIn(other, 'ben')]
    const { id } = sandbox.addConnection({ userId: 'ada', broker: 'KRAKEN' })
    sandbox.addConnection({ userId: 'ben', broker: 'KRAKEN' })
    // An earlier event must not cause the refetch.
    await expect.poll(() => delivered.length).toBe(4)
    const [ada, ben] = [await openPage(ofAda, other), await openPage(ofBen, other)]
    expect(await ada.banner.count()).toBe(0)

    sandbox.disableConnection(id)
    await ada.banner.waitFor({ timeout: 5000 })
    expect(await ben.banner.count()).toBe(0)

    sandbox.deleteConnection(id)
    await ada.banner.waitFor({ state: 'detached', timeout: 5000 })
    expect([...ada.errors, ...ben.errors]).toEqual([])
  },
)
