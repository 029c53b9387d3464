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
  ['components-connectionlist--default', '1 account'],
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
  await expect(page.getByText('1 account', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    const block = document.createElement('div')
    block.style.height = '200px'
    document.body.prepend(block)
  })
  await expect.poll(() => shiftsOf(page)).toBeGreaterThan(0)
})
