import { expect, type Page, test } from '@playwright/test'
import { openStory, storiesByComponent } from './story.js'

/** The spacing that a person may set (WCAG 1.4.12). */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`

const widthOf = (page: Page, direction: string) =>
  page.evaluate((dir) => {
    document.documentElement.dir = dir
    return document.documentElement.scrollWidth
  }, direction)

/** Returns the texts that are cut off: something hides what does not fit into it. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#storybook-root *, dialog *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
        // What only screen readers are meant to read is cut off on purpose.
        if (element.textContent === '' || (position === 'absolute' && clipPath !== 'none')) return false
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        return (
          (hides(overflowX) && scrollWidth > clientWidth + 1) ||
          (hides(overflowY) && scrollHeight > clientHeight + 1)
        )
      })
      .map((element) => `${element.localName}.${element.className}: ${element.textContent}`),
  )

for (const [component, stories] of storiesByComponent) {
  test(`${component}: on a small phone nothing is too wide, and text spacing cuts nothing off`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const id of stories) {
      await openStory(page, id, { language: 'de' })
      await page.waitForTimeout(300)
      for (const direction of ['rtl', 'ltr'])
        expect(await widthOf(page, direction), `${id} ${direction}`).toBeLessThanOrEqual(320)
      await page.addStyleTag({ content: SPACING })
      await page.waitForTimeout(100)
      expect(await cutOff(page), id).toEqual([])
      expect(await widthOf(page, 'ltr'), `${id} with text spacing`).toBeLessThanOrEqual(320)
    }
  })
}

test('the check finds a text that is cut off', async ({ page }) => {
  await openStory(page, 'components-connectbrokerbutton--default')
  const button = page.getByRole('button')
  await button.evaluate((element) => {
    element.style.cssText = 'width: 4rem; overflow: hidden; white-space: nowrap'
  })
  expect(await cutOff(page)).toHaveLength(1)
})
