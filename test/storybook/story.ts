import { expect, type Page } from '@playwright/test'

/** Opens a single story, with the toolbar's settings in these globals. */
export const openStory = async (page: Page, id: string, globals: Record<string, string> = {}) => {
  const query = Object.entries(globals).map(([name, value]) => `${name}:${value}`)
  await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=${query.join(';')}`)
  await expect(page.locator('#storybook-root > *').first()).toBeAttached()
}
