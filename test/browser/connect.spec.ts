import type { Page } from '@playwright/test'
import { expect, forgetUsers, openPortal, press, signIn, switchTo, test } from './demo.js'

/** A connection of the list, by its brokerage. */
const connection = (app: Page, name: string) =>
  app.getByRole('listitem').filter({ has: app.getByRole('heading', { name, exact: true }) })

const connect = async (app: Page, brokerage: string, username = 'ada') => {
  const portal = await openPortal(app)
  await portal.getByRole('button', { name: brokerage, exact: true }).click()
  await signIn(portal, username, 'correct')
  await expect(connection(app, brokerage)).toBeVisible()
  await expect.poll(() => portal.isClosed()).toBe(true)
}

test.beforeEach(({ app }) => forgetUsers(app))

test('default: a brokerage that asks for credentials', async ({ app }) => {
  const portal = await openPortal(app)
  await portal.getByRole('button', { name: 'Robinhood', exact: true }).click()
  await signIn(portal, 'ada', 'correct')
  const card = connection(app, 'Robinhood')
  await expect(card).toContainText('Connected')
  await expect(card).toContainText('Read only')
  await expect(card.getByRole('button', { name: 'Remove' })).toBeVisible()
  await expect.poll(() => portal.isClosed()).toBe(true)
  await expect(app.getByRole('status').filter({ hasText: 'Robinhood connected' })).toHaveCount(1)
  await expect(card).toContainText(/\$[\d,]+\.\d\d/)
})

test('default: a brokerage with OAuth whose page cuts the popup off', async ({ app }) => {
  const portal = await openPortal(app)
  await portal.getByRole('button', { name: 'Coinbase', exact: true }).click()
  await expect(portal.getByRole('heading', { name: 'Coinbase' })).toBeVisible()
  await press(portal, 'Connect')
  await expect(portal.getByRole('heading', { name: 'Connected' })).toBeVisible()
  await press(portal, 'Done')
  await expect(connection(app, 'Coinbase')).toBeVisible()
  await expect(app.getByRole('button', { name: 'Connect a brokerage' })).toHaveAttribute(
    'data-status',
    'connected',
  )
})

for (const [scenario, accounts] of [
  ['Self-directed', 2],
  ['Cash only', 1],
  ['No transactions', 2],
  ['No accounts', 0],
] as const) {
  test(`parameters: the Sandbox scenario ${scenario} connects`, async ({ app }) => {
    const portal = await openPortal(app)
    await portal.getByRole('button', { name: 'Sandbox', exact: true }).click()
    await portal.getByRole('radio', { name: scenario, exact: true }).check()
    await press(portal, 'Connect')
    const card = connection(app, 'Sandbox')
    await expect(card).toContainText('Connected')
    if (accounts) await expect(card.getByRole('listitem')).toHaveCount(accounts)
  })
}

for (const [scenario, text] of [
  ['Invalid credentials', "didn't accept that username or password"],
  ['Account locked', /username or password|locked/],
  ['Rate limited', "can't reach your brokerage right now"],
] as const) {
  test(`error: the Sandbox scenario ${scenario} fails`, async ({ app }) => {
    const portal = await openPortal(app)
    await portal.getByRole('button', { name: 'Sandbox', exact: true }).click()
    await portal.getByRole('radio', { name: scenario, exact: true }).check()
    await portal.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(portal.getByRole('alert')).toBeVisible()
    await expect(app.getByRole('alert').filter({ hasText: text })).toBeVisible()
    await press(portal, 'Close')
    await expect(app.getByRole('button', { name: 'Connect a brokerage' })).toHaveAttribute(
      'data-status',
      'failed',
    )
  })
}

test('error: a wrong password is reported, and the next try in the same window connects', async ({ app }) => {
  const portal = await openPortal(app)
  await portal.getByRole('button', { name: 'Robinhood', exact: true }).click()
  await signIn(portal, 'ada', 'wrong')
  await expect(
    app.getByRole('alert').filter({ hasText: "didn't accept that username or password" }),
  ).toBeVisible()
  expect(portal.isClosed()).toBe(false)
  await portal.getByRole('button', { name: 'Try again' }).click()
  await signIn(portal, 'ada', 'correct')
  await expect(connection(app, 'Robinhood')).toContainText('Connected')
})

test('behavior: a second factor', async ({ app }) => {
  const portal = await openPortal(app)
  await portal.getByRole('button', { name: 'Robinhood', exact: true }).click()
  await signIn(portal, 'ada', 'mfa')
  await portal.getByLabel('Verification code').fill('000000')
  await press(portal, 'Connect')
  await expect(app.getByRole('alert').filter({ hasText: "That code didn't work" })).toBeVisible()
  await portal.getByRole('button', { name: 'Try again' }).click()
  await portal.getByLabel('Verification code').fill('123456')
  await press(portal, 'Connect')
  await expect(connection(app, 'Robinhood')).toContainText('Connected')
})

test('behavior: the person leaves in the portal', async ({ app }) => {
  const portal = await openPortal(app)
  await press(portal, 'Close')
  const button = app.getByRole('button', { name: 'Connect a brokerage' })
  await expect(button).toHaveAttribute('data-status', 'exited')
  await expect.poll(() => portal.isClosed()).toBe(true)
  await expect(app.getByText('You closed the window before finishing.')).toBeVisible()
})

test('behavior: the window is closed', async ({ app }) => {
  const portal = await openPortal(app)
  await portal.close()
  const button = app.getByRole('button', { name: 'Connect a brokerage' })
  await expect(button).toHaveAttribute('data-status', 'exited')
  await expect(app.getByRole('heading', { name: 'No brokerage connected yet' })).toBeVisible()
})

test('behavior: a broken connection is fixed, not replaced', async ({ app }) => {
  await connect(app, 'Robinhood')
  const card = connection(app, 'Robinhood')
  await card.getByRole('button', { name: 'Break it' }).click()
  await expect(card).toContainText('Needs attention')
  const portal = await openPortal(app, 'Reconnect')
  await signIn(portal, 'ada', 'correct')
  await expect(card).toContainText('Connected')
  await expect(card.getByRole('button', { name: 'Reconnect' })).toHaveCount(0)
  await expect(card).toHaveCount(1)
})

test('error: reconnecting with another account says so', async ({ app }) => {
  await connect(app, 'Robinhood')
  const card = connection(app, 'Robinhood')
  await card.getByRole('button', { name: 'Break it' }).click()
  const portal = await openPortal(app, 'Reconnect')
  await signIn(portal, 'somebody-else', 'correct')
  await expect(app.getByRole('alert').filter({ hasText: 'different account from last time' })).toBeVisible()
  await expect(card).toContainText('Needs attention')
  // The other account can be added as a connection of its own.
  await portal.close()
  const again = await openPortal(app, 'Add as a new connection')
  await again.getByRole('button', { name: 'Kraken', exact: true }).click()
  await signIn(again, 'somebody-else', 'correct')
  await expect(connection(app, 'Kraken')).toContainText('Connected')
})

test('behavior: read is upgraded to trading', async ({ app }) => {
  await connect(app, 'Kraken')
  const card = connection(app, 'Kraken')
  await expect(card).toContainText('Read only')
  const portal = await openPortal(app, 'Enable trading')
  await signIn(portal, 'ada', 'correct')
  await expect(card).toContainText('Trading')
  await expect(card).toHaveCount(1)
})

test('behavior: a removed connection is gone, also after a reload', async ({ app }) => {
  await connect(app, 'Robinhood')
  await connection(app, 'Robinhood').getByRole('button', { name: 'Remove' }).click()
  await app.getByRole('button', { name: 'Remove connection' }).click()
  await expect(connection(app, 'Robinhood')).toHaveCount(0)
  const authorizations = new URL('/api/snaptrade/authorizations', app.url()).href
  await expect.poll(async () => (await app.request.get(authorizations)).json()).toEqual([])
  await app.reload()
  await expect(app.getByRole('heading', { name: 'No brokerage connected yet' })).toBeVisible()
})

test('behavior: two people in turn see nothing of each other', async ({ app }) => {
  await connect(app, 'Robinhood')
  await switchTo(app, 'Ben Okafor')
  await expect(app.getByRole('heading', { name: 'No brokerage connected yet' })).toBeVisible()
  await expect(app.locator('main')).not.toContainText('Robinhood')
  await connect(app, 'Kraken')
  await expect(connection(app, 'Robinhood')).toHaveCount(0)
  await switchTo(app, 'Ada Marlowe')
  await expect(connection(app, 'Robinhood')).toBeVisible()
  await expect(connection(app, 'Kraken')).toHaveCount(0)
  await expect(app.locator('main')).not.toContainText('Kraken')
})

test('behavior: the admin lists, registers and deletes users; others may not', async ({ app }) => {
  await connect(app, 'Robinhood')
  await app.getByRole('link', { name: 'Admin' }).click()
  await expect(app.getByRole('heading', { name: /users/i }).first()).toBeVisible()
  await expect(app.getByText('nl-5b1e0c7a').first()).toBeVisible()
  await switchTo(app, 'Ben Okafor')
  await app.goto(new URL('/admin', app.url()).href)
  await expect(app.getByText('nl-5b1e0c7a')).toHaveCount(0)
  const answer = await app.request.get(new URL('/api/snaptrade/snapTrade/listUsers', app.url()).href)
  expect(answer.status()).toBe(403)
})

const success = { status: 'SUCCESS', authorizationId: '8b5f262d-4bb9-365d-888a-202bd3b15fa1' }

test('behavior: forged messages are ignored', async ({ app, demo }) => {
  const portal = await openPortal(app)
  const button = app.getByRole('button', { name: 'Connect a brokerage' })
  await app.evaluate(() => {
    Object.assign(window, { heard: 0 })
    addEventListener('message', ({ data }) => {
      if (data?.status === 'SUCCESS') (window as unknown as { heard: number }).heard += 1
    })
  })
  // The right origin, but another window.
  await app.evaluate((address) => {
    const frame = document.createElement('iframe')
    frame.src = address
    document.body.append(frame)
  }, `${demo.sandbox}/portal/none`)
  const frame = await expect
    .poll(() => app.frames().find((one) => one.url().startsWith(demo.sandbox)))
    .toBeTruthy()
    .then(() => app.frames().find((one) => one.url().startsWith(demo.sandbox)))
  await frame?.evaluate((data) => parent.postMessage(data, '*'), success)
  // The page itself.
  await app.evaluate((data) => postMessage(data, '*'), success)
  // The right window, but another origin.
  await portal.evaluate((address) => location.assign(address), `${demo.url}/api/session`)
  await portal.waitForURL(`${demo.url}/**`)
  await portal.evaluate((data) => opener.postMessage(data, '*'), success)
  await expect.poll(() => app.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(3)
  await expect(button).toHaveAttribute('data-status', 'open')
  await expect(app.getByRole('heading', { name: 'No brokerage connected yet' })).toBeVisible()
})

test('behavior: a second click brings the one window to the front', async ({ app, context }) => {
  await openPortal(app)
  await app.getByRole('button', { name: 'Connect a brokerage' }).click()
  await app.getByRole('button', { name: 'Connect a brokerage' }).click()
  expect(context.pages()).toHaveLength(2)
})

test('behavior: nothing the browser gets holds a secret', async ({ app, received, demo }) => {
  // Includes an error. Its text names the option `userSecrets`, which does not contain a secret.
  await app.evaluate(async () => {
    const answer = await fetch(`/api/snaptrade/authorizations/${crypto.randomUUID()}/accounts`)
    await answer.text()
  })
  await connect(app, 'Robinhood')
  await app.reload()
  await expect(connection(app, 'Robinhood')).toBeVisible()
  const all = received.join('\n')
  expect(all).toContain('/api/snaptrade/authorizations')
  expect(all).toContain('user_not_registered')
  expect(all).not.toMatch(/userSecret\b|consumerKey|signature=/i)
  const storage = await app.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  )
  expect(storage).not.toMatch(new RegExp(`secret|token|${new URL(demo.sandbox).host}`, 'i'))
})

test('behavior: on a phone nothing is cut off', async ({ app }) => {
  await app.setViewportSize({ width: 320, height: 640 })
  await app.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await connect(app, 'Robinhood')
  expect(await app.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`behavior: the button is in view at ${width} × ${height}, below what the person agrees to`, async ({
    app,
  }) => {
    await app.setViewportSize({ width, height })
    const button = app.getByRole('button', { name: 'Connect a brokerage' })
    await expect(button).toBeInViewport({ ratio: 1 })
    await expect(app.getByText('Northlight never sees your password')).toBeInViewport({ ratio: 1 })
    await expect(app.getByRole('radio', { name: /^Read only/ })).toBeChecked()
    await connect(app, 'Robinhood')
    await app.evaluate(() => scrollTo(0, 0))
    await expect(button).toBeInViewport({ ratio: 1 })
    expect(await app.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}

test('behavior: View moves to the new connection', async ({ app }) => {
  await connect(app, 'Kraken')
  await app.setViewportSize({ width: 390, height: 400 })
  await app.evaluate(() => scrollTo(0, 0))
  const outcome = app.getByRole('status').filter({ hasText: 'Kraken connected' })
  await outcome.getByRole('button', { name: 'View' }).click()
  await expect(connection(app, 'Kraken')).toBeFocused()
  await expect(app.getByRole('heading', { name: 'Kraken', exact: true })).toBeInViewport()
  await outcome.getByRole('button', { name: 'Dismiss' }).click()
  await expect(outcome).toHaveCount(0)
})

test('behavior: the list does not move when the first accounts arrive', async ({ app }) => {
  await app.setViewportSize({ width: 1280, height: 800 })
  await connect(app, 'Kraken')
  const top = async () => (await connection(app, 'Kraken').boundingBox())?.y
  const before = await top()
  await expect(app.getByText('Its accounts are still loading')).toHaveCount(0)
  await expect(connection(app, 'Kraken')).toContainText(/\$[\d,]+\.\d\d/)
  expect(await top()).toBe(before)
})

test('behavior: the brokerage is chosen first, and connected in a dialog', async ({ app }) => {
  await app.setViewportSize({ width: 390, height: 844 })
  await app.getByText('Choose the brokerage first').click()
  await app.getByRole('option', { name: /Kraken/ }).click()
  expect(await app.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await app.getByRole('button', { name: 'Sign in to Kraken here' }).click()
  const portal = app.frameLocator('dialog iframe')
  await portal.getByLabel('Username').fill('ada')
  await portal.getByLabel('Password').fill('correct')
  await portal.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(connection(app, 'Kraken')).toContainText('Connected')
  await expect(app.getByRole('dialog')).toHaveCount(0)
})

test('behavior: the page on the hooks alone connects, reconnects and removes', async ({ app }) => {
  await app.goto(new URL('/headless', app.url()).href)
  const portal = await openPortal(app)
  await portal.getByRole('button', { name: 'Robinhood', exact: true }).click()
  await signIn(portal, 'ada', 'correct')
  const row = app.getByRole('listitem').filter({ hasText: 'Robinhood' })
  await expect(row).toContainText('Connected')
  const [{ id }] = await (
    await app.request.get(new URL('/api/snaptrade/authorizations', app.url()).href)
  ).json()
  await app.request.post(new URL(`/api/snaptrade/authorizations/${id}/disable`, app.url()).href)
  await app.reload()
  await expect(row).toContainText('Broken')
  await signIn(await openPortal(app, 'Reconnect Robinhood'), 'ada', 'correct')
  await expect(row).toContainText('Connected')
  await row.getByRole('button', { name: 'Remove Robinhood' }).click()
  await expect(row).toHaveCount(0)
})
