import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

/** Opens a single story, with the toolbar's settings in these globals. */
export const openStory = async (page: Page, id: string, globals: Record<string, string> = {}) => {
  const query = Object.entries(globals).map(([name, value]) => `${name}:${value}`)
  await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=${query.join(';')}`)
  await expect(page.locator('#storybook-root > *').first()).toBeAttached()
}

interface Index {
  entries: Record<string, { id: string; type: string }>
}
const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as Index

const ids = Object.values(entries)
  .filter(({ id, type }) => type === 'story' && /^components-[^:]+$/.test(id))
  .map(({ id }) => id)

/** The ids of each component's stories. A story's tests are entries, too (`story:test`); they are left out. */
export const storiesByComponent = new Map<string, string[]>()
for (const id of ids) {
  const [component = id] = id.split('--')
  storiesByComponent.set(component, [...(storiesByComponent.get(component) ?? []), id])
}

/** The ids of all docs pages. */
export const docsPages = Object.values(entries)
  .filter(({ type }) => type === 'docs')
  .map(({ id }) => id)

/** Opens a docs page without the sidebar and the toolbar. */
export const openPage = async (page: Page, id: string) => {
  await page.goto(`/iframe.html?id=${id}&viewMode=docs`)
  await expect(page.locator('.sbdocs-content h1').first()).toBeVisible()
}
