import { expect, type Page, test } from '@playwright/test'
import { openStory } from './story.js'

/** Adds up the layout shifts, from the beginning. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shifts: 0 })
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as (PerformanceEntry & { value: number })[])
        Object.assign(window, { shifts: (window as unknown as { shifts: number }).shifts + entry.value })
    }).observe({ type: 'layout-shift', buffered: true })
  })
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number }).shifts)

for (const [story, ready] of [
  ['components-connectionlist--default', 'Roth IRA'],
  ['components-brokeragepicker--default', 'Alpaca'],
  ['components-snaptradeusertable--default', 'bert'],
] as const) {
  test(`no layout shift when the data arrives: ${story}`, async ({ page }) => {
    await watchShifts(page)
    await openStory(page, story, { latency: '2000' })
    await expect(page.locator('.snaptrade-skeleton').first()).toBeVisible()
    await expect(page.getByText(ready, { exact: true }).first()).toBeVisible()
    await expect(page.locator('.snaptrade-skeleton')).toHaveCount(0)
    expect(await shiftsOf(page)).toBe(0)
  })
}

test('the measurement detects a layout shift', async ({ page }) => {
  await watchShifts(page)
  await openStory(page, 'components-connectionlist--default')
  await expect(page.getByText('Roth IRA', { exact: true }).first()).toBeVisible()
  await page.evaluate(() => {
    const block = document.createElement('div')
    block.style.height = '200px'
    document.body.prepend(block)
  })
  await expect.poll(() => shiftsOf(page)).toBeGreaterThan(0)
})

test('at 400 % zoom the title and the buttons of a dialog stay in view', async ({ page }) => {
  // 1280 × 1024 at 400 % (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  await openStory(page, 'components-connectionlist--removing')
  const dialog = page.getByRole('dialog', { name: 'Remove Kraken?' })
  const text = dialog.getByText("This can't be undone", { exact: false })
  await expect(text).toBeVisible()
  for (const top of [0, 10_000]) {
    await dialog.evaluate((element, y) => element.scrollTo(0, y), top)
    await expect(dialog.getByRole('heading')).toBeInViewport({ ratio: 1 })
    for (const button of await dialog.getByRole('button').all())
      await expect(button).toBeInViewport({ ratio: 1 })
  }
  // There is room for the text between them.
  const height = await dialog.evaluate((element) => {
    const heading = element.querySelector('h2')?.getBoundingClientRect().bottom ?? 0
    const button = element.querySelector('button')?.getBoundingClientRect().top ?? 0
    return button - heading
  })
  expect(height).toBeGreaterThan(80)
})
