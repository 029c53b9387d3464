import { expect, test } from '@playwright/test'
import { openStory } from './story.js'

const list = 'components-connectionlist--default'
const table = 'components-snaptradeusertable--default'
const picker = 'components-brokeragepicker--default'

/** Each sandbox generates new amounts and account numbers. */
const masked = '.snaptrade-account .snaptrade-amount, .snaptrade-account bdi.snaptrade-muted'

/** The most visible components, and the layouts that break most easily: narrow, dark, right-to-left. */
const pictures: [
  name: string,
  story: string,
  width: number,
  globals: Record<string, string>,
  ready: string,
][] = [
  ['list-768-light', list, 768, { theme: 'light' }, 'Robinhood'],
  ['list-320-dark', list, 320, { theme: 'dark' }, 'Robinhood'],
  ['list-1280-rtl', list, 1280, { theme: 'light', direction: 'rtl', language: 'de' }, 'Robinhood'],
  [
    'list-broken-320-light',
    'components-connectionlist--disabled',
    320,
    { theme: 'light' },
    'Needs attention',
  ],
  ['picker-320-light', picker, 320, { theme: 'light' }, 'Alpaca'],
  ['picker-768-dark', picker, 768, { theme: 'dark' }, 'Alpaca'],
  ['table-320-dark', table, 320, { theme: 'dark' }, 'bert'],
  ['banner-320-light', 'components-reconnectbanner--default', 320, { theme: 'light' }, 'Robinhood'],
  ['choice-768-dark', 'components-connectiontypeselect--two-options', 768, { theme: 'dark' }, 'Read only'],
]

test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z')))

for (const [name, story, width, globals, ready] of pictures) {
  test(name, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openStory(page, story, globals)
    await expect(page.getByText(ready).first()).toBeVisible()
    await expect(page.getByText(/Loading accounts|Konten werden gelesen/)).toHaveCount(0)
    await expect(page).toHaveScreenshot(`${name}.png`, {
      mask: [page.locator(masked)],
    })
  })
}

/** In forced colours, statuses and disabled options keep their shapes and system colours. */
const forced: [name: string, story: string, shown: Record<string, number>][] = [
  ['list-forced', 'components-connectionlist--disabled', { 'Needs attention': 1, 'Roth IRA': 2 }],
  ['picker-forced', 'components-brokeragepicker--for-trading', { Alpaca: 1 }],
  ['choice-forced', 'components-connectiontypeselect--disabled', { 'Read only': 1 }],
]

for (const [name, story, shown] of forced) {
  test(name, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await openStory(page, story)
    for (const [text, count] of Object.entries(shown))
      await expect(page.getByText(text, { exact: true })).toHaveCount(count)
    await expect(page).toHaveScreenshot(`${name}.png`, {
      mask: [page.locator(masked)],
    })
  })
}
