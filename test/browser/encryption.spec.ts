import type { Browser, Page, Response, Route } from '@playwright/test'
import { expect, forgetUsers, openPortal, signIn, switchTo, test } from './demo.js'

test.beforeEach(({ app }) => forgetUsers(app))

const encryptSwitch = (app: Page) => app.getByRole('switch', { name: 'Encrypt on this device' })
const connectButton = (app: Page) => app.getByRole('button', { name: 'Connect a brokerage' })

const turnOn = async (app: Page) => {
  await encryptSwitch(app).click()
  await expect(encryptSwitch(app)).toBeChecked()
  await expect(encryptSwitch(app)).toHaveAttribute('aria-busy', 'false')
}

const connect = async (app: Page, brokerage: string) => {
  const portal = await openPortal(app)
  await portal.getByRole('button', { name: brokerage, exact: true }).click()
  await signIn(portal, 'ada', 'correct')
  await expect(app.getByRole('heading', { name: brokerage, exact: true })).toBeVisible()
  await expect.poll(() => portal.isClosed()).toBe(true)
}

/** The keys in the page's database, and whether the page can export them. */
const keptKeys = (app: Page) =>
  app.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('react-snaptrade-connect')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const pairs = await new Promise<CryptoKeyPair[]>((resolve) => {
      const reading = database.transaction('keys').objectStore('keys').getAll()
      reading.onsuccess = () => resolve(reading.result)
    })
    database.close()
    const tryToExport = (key: CryptoKey, format: 'jwk' | 'pkcs8') =>
      crypto.subtle.exportKey(format as 'jwk', key).then(
        () => 'exported',
        (error: Error) => error.name,
      )
    return Promise.all(
      pairs.map(async ({ privateKey, publicKey }) => ({
        extractable: privateKey.extractable,
        bits: (privateKey.algorithm as RsaHashedKeyAlgorithm).modulusLength,
        asJwk: await tryToExport(privateKey, 'jwk'),
        asPkcs8: await tryToExport(privateKey, 'pkcs8'),
        modulus: (await crypto.subtle.exportKey('jwk', publicKey)).n,
      })),
    )
  })

test('default: encrypted links open, with a key that cannot be exported and that survives a reload', async ({
  app,
  received,
}) => {
  await turnOn(app)
  const before = await keptKeys(app)
  expect(before).toEqual([
    {
      extractable: false,
      bits: 2048,
      asJwk: 'InvalidAccessError',
      asPkcs8: 'InvalidAccessError',
      modulus: expect.any(String),
    },
  ])
  await connect(app, 'Robinhood')

  await app.reload()
  await expect(encryptSwitch(app)).toBeChecked()
  expect(await keptKeys(app)).toEqual(before)
  await connect(app, 'Kraken')

  const logins = received.filter((line) => line.includes('/snapTrade/login'))
  expect(logins.length).toBeGreaterThanOrEqual(2)
  for (const line of logins) {
    expect(line).toContain('encryptedSharedKey')
    expect(line).not.toMatch(/redeemToken|sessionId/)
  }
})

test('behavior: its code is loaded for people with a key only', async ({ app }) => {
  // Only the code for encrypted responses contains the name of this algorithm.
  const loads = async (act: () => Promise<void>) => {
    const scripts: Promise<string>[] = []
    const keep = (response: Response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text())
    }
    app.on('response', keep)
    await act()
    app.off('response', keep)
    return (await Promise.all(scripts)).some((text) => text.includes('RSA-OAEP'))
  }
  const visit = async () => {
    await app.reload()
    await connect(app, 'Robinhood')
  }
  expect(await loads(visit)).toBe(false)
  await forgetUsers(app)
  expect(await loads(() => turnOn(app))).toBe(true)
})

test('error: a second person on the same device cannot read the first one’s link', async ({ app }) => {
  await turnOn(app)
  let ofAda = ''
  const keep = async (route: Route) => {
    const response = await route.fetch()
    ofAda = await response.text()
    await route.fulfill({ response, body: ofAda })
  }
  await app.route('**/snapTrade/login', keep)
  await connect(app, 'Robinhood')
  expect(ofAda).toContain('encryptedSharedKey')
  await app.unroute('**/snapTrade/login', keep)

  // A faulty backend, or an attacker in between, sends Ada's response to Ben.
  await switchTo(app, 'Ben Okafor')
  await expect(app.getByRole('heading', { name: 'No brokerage connected yet' })).toBeVisible()
  await app.route('**/snapTrade/login', (route) =>
    route.fulfill({ body: ofAda, contentType: 'application/json' }),
  )
  await connectButton(app).click()
  await expect(app.getByText('You set up encryption on another device.')).toBeVisible()

  await turnOn(app)
  expect(await keptKeys(app)).toHaveLength(2)
  await connectButton(app).click()
  await expect(app.getByText("This device can't read your encrypted data.")).toBeVisible()
  await expect.poll(() => app.context().pages()).toHaveLength(1)

  // Ben can decrypt his own response.
  await app.unroute('**/snapTrade/login')
  await connect(app, 'Kraken')
})

const onOtherDevice = async (browser: Browser, url: string) => {
  const context = await browser.newContext()
  const app = await context.newPage()
  await app.goto(url)
  await expect(app.getByRole('button', { name: 'Account: Ada Marlowe' })).toBeVisible()
  return app
}

test('error: another device has no key, and says what to do', async ({ app, browser, demo }) => {
  await turnOn(app)
  const other = await onOtherDevice(browser, demo.url)
  await connectButton(other).click()
  await expect(
    other.getByText('You set up encryption on another device. Use that device, or contact support.'),
  ).toBeVisible()
  await expect.poll(() => other.context().pages()).toHaveLength(1)
  await other.context().close()
})

test('error: it is too late once the person is registered', async ({ app, browser, demo }) => {
  await turnOn(app)
  const other = await onOtherDevice(browser, demo.url)
  await encryptSwitch(other).click()
  await expect(other.getByText('you are already registered')).toBeVisible()
  await expect(encryptSwitch(other)).not.toBeChecked()
  expect(await keptKeys(other)).toEqual([])
  await other.context().close()
  // It also stays on where it was on.
  await connect(app, 'Robinhood')
})
