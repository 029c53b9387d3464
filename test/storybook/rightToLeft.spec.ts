import { expect, test } from '@playwright/test'
import { openStory } from './story.js'

test('an English name in a page from right to left is on the right', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 600 })
  await openStory(page, 'components-balancesummary--default', { direction: 'rtl' })
  await expect(page.locator('.snaptrade-balance-name').first()).toBeVisible()
  const gaps = await page.locator('.snaptrade-balance-name').evaluateAll((names) =>
    names.map((name) => {
      const text = document.createRange()
      text.selectNodeContents(name)
      const row = name.closest('li')?.getBoundingClientRect().right ?? 0
      return row - text.getBoundingClientRect().right
    }),
  )
  expect(gaps.length).toBeGreaterThan(1)
  // The sample of its color is between the name and the edge.
  for (const gap of gaps) expect(gap).toBeLessThan(40)
})
