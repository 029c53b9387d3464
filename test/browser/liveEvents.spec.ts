import { expect, forgetUsers, openPortal, press, signIn, test } from './demo.js'

test.describe.configure({ mode: 'serial' })

test('behavior: a connection that breaks at the brokerage shows the banner, in every tab, within a second', async ({
  app,
  demo,
  context,
}) => {
  await forgetUsers(app)
  const portal = await openPortal(app)
  await press(portal, 'Kraken')
  await signIn(portal, 'ada', 'secret')
  await app.getByRole('button', { name: 'Break it' }).waitFor()
  const tab = await context.newPage()
  const opened = tab.waitForResponse(`${demo.url}/api/snaptrade/events`)
  await tab.goto(demo.url)
  expect((await opened).headers()['content-type']).toBe('text/event-stream')
  await tab.getByRole('button', { name: 'Break it' }).waitFor()
  const pages = [app, tab]
  const banner = { name: 'Kraken is no longer connected.' }
  for (const page of pages) await expect(page.getByRole('region', banner)).toHaveCount(0)

  // Broken at the brokerage, as by a changed password, not by the page.
  const state = await (await fetch(`${demo.sandbox}/sandbox/state`)).json()
  const connectionId = state.users[0].connections[0].id
  const breaking = await fetch(`${demo.sandbox}/sandbox/disableConnection`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ connectionId }),
  })
  expect(breaking.ok).toBe(true)
  for (const page of pages) await expect(page.getByRole('region', banner)).toBeVisible({ timeout: 1000 })

  // Reconnected in one tab: the banner disappears in both.
  const again = await openPortal(app, 'Fix Kraken')
  await signIn(again, 'ada', 'secret')
  for (const page of pages) await expect(page.getByRole('region', banner)).toHaveCount(0)
})

test('behavior: Break it in one tab makes the banner appear in another', async ({ app, demo, context }) => {
  await forgetUsers(app)
  const portal = await openPortal(app)
  await press(portal, 'Kraken')
  await signIn(portal, 'ada', 'secret')
  const tab = await context.newPage()
  const opened = tab.waitForResponse(`${demo.url}/api/snaptrade/events`)
  await tab.goto(demo.url)
  await opened
  await app.getByRole('button', { name: 'Break it' }).click()
  for (const page of [app, tab]) {
    await expect(page.getByRole('region', { name: 'Kraken is no longer connected.' })).toBeVisible({
      timeout: 2000,
    })
  }
})
