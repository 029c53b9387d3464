import { expect, test } from '@playwright/test'

for (const width of [320, 1280]) {
  test(`the first page connects a brokerage, ${width} px wide`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 640 })
    await page.goto('/')
    const docs = page.frameLocator('#storybook-preview-iframe')
    const button = docs.getByRole('button', { name: 'Connect a brokerage' })
    // Visible without scrolling.
    await expect(button).toBeInViewport()
    const opened = context.waitForEvent('page')
    await button.click()
    const portal = await opened
    await portal.getByRole('button', { name: 'Sandbox', exact: true }).click()
    await portal.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(docs.getByRole('listitem', { name: 'Sandbox' })).toBeVisible()
    await expect.poll(() => portal.isClosed()).toBe(true)
  })
}

test('a card of the gallery opens the page of its component', async ({ page }) => {
  await page.goto('/')
  const docs = page.frameLocator('#storybook-preview-iframe')
  await docs.getByRole('link', { name: 'ConnectionList' }).first().click()
  await expect(page).toHaveURL(/path=\/docs\/components-connectionlist--docs/)
  await expect(docs.getByRole('heading', { name: 'ConnectionList', level: 1 })).toBeVisible()
})

test('each label of the toolbar names its setting', async ({ page }) => {
  await page.goto('/?path=/story/components-connectbrokerbutton--default')
  for (const label of [
    'Theme: system',
    'Language: English',
    'Direction: left to right',
    'Scenario: set by the story',
    'Delay: none',
  ])
    await expect(page.getByRole('button', { name: label })).toBeVisible()
})
