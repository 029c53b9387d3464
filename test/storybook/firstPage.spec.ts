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
