import { expect, type Page, test } from '@playwright/test'
import { docsPages, openPage } from './story.js'

/** Returns what is wider than the page and cannot be scrolled in itself. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
    const wide = [...document.querySelectorAll('.sbdocs-content *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element),
    )
    const names = wide.map((element) => `${element.localName}: ${element.textContent?.slice(0, 60)}`)
    return scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`, ...names] : names
  })

for (const folder of new Set(docsPages.map((id) => id.split('-')[0]))) {
  test(`${folder}: no page scrolls sideways on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const id of docsPages.filter((one) => one.startsWith(`${folder}-`))) {
      await openPage(page, id)
      await page.waitForTimeout(500)
      expect(await tooWide(page), id).toEqual([])
    }
  })
}

test('the check finds a table that is too wide', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openPage(page, 'guides-transports--docs')
  await page.addStyleTag({ content: '.sbdocs-content table { display: table !important; width: 600px }' })
  expect(await tooWide(page)).not.toEqual([])
})
